/** A sentence for the person at the terminal, after which there is nothing more to do. */
export class Stop extends Error {}

/** Ends the process with the sentence of a `Stop`, or with the stack of anything else. */
export function endWith(error) {
  process.stderr.write(error instanceof Stop ? `\n  ${error.message}\n` : `${error?.stack ?? error}\n`);
  process.exit(1);
}
