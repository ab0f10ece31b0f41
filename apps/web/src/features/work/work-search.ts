import type { StepCode } from '@zhicheng/domain';

/** What the address of a work list holds: filters, one of several own units, page, and the row that is selected. */
export type WorkSearch = { search?: string; step?: StepCode; unitId?: string; after?: string; row?: string };
