import { stopwatch } from './platform/clock/index.ts';

export interface StepOptions<T> {
  /** What to say of the result. */
  says?: (result: T) => string;
}

/** Does one step of the start and tells about it. */
export type Step = <T>(name: string, work: () => T | Promise<T>, options?: StepOptions<T>) => Promise<T>;

/** Tells of each step in one line with its time: `  database      started                    312 ms`. */
export function stepTeller(write: (line: string) => void): Step {
  return async (name, work, { says } = {}) => {
    const elapsed = stopwatch();
    const result = await work();
    write(
      `  ${name.padEnd(14)}${(says?.(result) ?? 'done').padEnd(28)}${String(Math.round(elapsed())).padStart(8)} ms\n`,
    );
    return result;
  };
}
