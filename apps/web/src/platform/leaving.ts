/** Set when the page is left for good: nothing asks to stay, nothing more is sent or kept. */
export const leaving = { now: false };
