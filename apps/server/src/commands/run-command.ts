import { requireNode, START_REFUSED, StartRefusal } from '../platform/lifecycle/index.ts';

/**
 * Runs a command of the terminal and ends the process with the exit code that it gives. A refusal is one sentence on
 * stderr and exit code 2.
 * @param work gets the arguments after the command's name
 */
export async function runCommand(work: (args: string[]) => Promise<number> | number): Promise<never> {
  try {
    requireNode();
    process.exit(await work(process.argv.slice(2)));
  } catch (error) {
    const isRefusal = error instanceof StartRefusal;
    process.stderr.write(
      `${isRefusal ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exit(isRefusal ? START_REFUSED : 1);
  }
}
