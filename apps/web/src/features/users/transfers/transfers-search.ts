export const transferBoxes = ['incoming', 'outgoing', 'overdue'] as const;

export type TransferBox = (typeof transferBoxes)[number];

/** What the address of 申请调入 holds. */
export type TransfersSearch = { box?: TransferBox; after?: string; row?: string };
