/**
 * A reason why the server does not start, in one sentence for the person who started it. Nothing is broken in the
 * program: the sentence is printed without a stack, and the exit code is 2.
 */
export class StartRefusal extends Error {
  override readonly name = 'StartRefusal';
}

/** The exit code that goes with a `StartRefusal`. */
export const START_REFUSED = 2;
