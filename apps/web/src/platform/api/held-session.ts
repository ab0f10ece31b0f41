/** The session that the open page goes by, once it is known who is signed in; the sign-in page has none. */
export type HeldSession = {
  readonly personId: string;
  /** The server has just taken a request for the person's own: the idle time begins anew. */
  readonly touched: () => void;
  /** Waits until the same person has signed in again; rejects when what waits is called off. */
  readonly signedInAgain: (signal: AbortSignal | undefined) => Promise<void>;
  /** Somebody else has signed in in this browser: nothing of this page may go on. Never settles. */
  readonly otherPerson: () => Promise<never>;
};

let held: HeldSession | null = null;

export function holdSession(session: HeldSession | null): void {
  held = session;
}

export function presentSession(): HeldSession | null {
  return held;
}
