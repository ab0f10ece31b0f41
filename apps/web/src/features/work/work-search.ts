import type { StepCode } from '@zhicheng/domain';

/** What the address of a work list holds: filters, page, and the row that is selected. */
export type WorkSearch = { search?: string; step?: StepCode; after?: string; row?: string };
