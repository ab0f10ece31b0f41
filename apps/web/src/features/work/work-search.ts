import type { StepCode } from '@zhicheng/domain';

/** What the address of a work list holds: filters, one of several own units, page, and the row that is selected. */
export type WorkSearch = { search?: string; step?: StepCode; unitId?: string; after?: string; row?: string };

/** 待办业务 can be narrowed to, and sorted by, 报送截止. */
export type PendingSearch = WorkSearch & { due?: 'past' | 'soon'; sort?: 'due' };
