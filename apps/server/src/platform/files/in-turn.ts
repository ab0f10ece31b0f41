let last: Promise<unknown> = Promise.resolve();

/** Runs work that may fill hundreds of megabytes, one at a time. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work, work);
  last = mine.catch(() => undefined);
  return mine;
}
