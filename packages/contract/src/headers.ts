/** Every request that changes something carries it: a foreign page cannot set it, so it cannot ride on a session. */
export const clientHeader = 'x-zhicheng-client';
/** Whom the page shows as signed in: a page left open is not taken for the person who signed in after. */
export const personHeader = 'x-zhicheng-person';
/** A UUID for each act of a person; the same act sent again has the same one. */
export const idempotencyHeader = 'idempotency-key';
