import { setTimeout as pause } from 'node:timers/promises';
import { readConfig } from './platform/config/index.ts';
import { onStopSignal, requireNode, START_REFUSED, StartRefusal } from './platform/lifecycle/index.ts';
import { startServer, type RunningServer } from './start-server.ts';
import { stepTeller } from './step.ts';

/** Why the server ends, and whether that is a failure. */
interface Ending {
  reason: string;
  failed: boolean;
}

const WATCH_MS = 1_000;

/** The server's process: starts it, waits for a sign to end, stops it. The result is the exit code. */
async function main(): Promise<number> {
  requireNode();
  outliveTheTerminal();
  const ending = Promise.race([stopSignal(), crash()]);
  const config = readConfig(process.env, process.cwd());
  const server = await startServer(config, stepTeller(say));
  say(`\n  Open ${server.address}\n`);
  if (config.demo) say('  The demo accounts stand on its sign-in page.\n');
  say('  Stop with Ctrl-C.\n\n');

  const { reason, failed } = await Promise.race([ending, databaseEnd(server)]);
  say(`\n  Stopping (${reason}) …\n`);
  await server.stop();
  say('  Stopped.\n');
  return failed ? 1 : 0;
}

/** Who read our words may be gone before us: then they are lost, and nothing else is. */
function outliveTheTerminal(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}

function stopSignal(): Promise<Ending> {
  return new Promise((resolve) => {
    onStopSignal((reason) => {
      resolve({ reason, failed: false });
    });
  });
}

/** A bug that nothing caught: nobody knows what state the process is in, so it ends, but in order. */
function crash(): Promise<Ending> {
  return new Promise((resolve) => {
    process.on('uncaughtException', (error) => {
      process.stderr.write(`${error.stack ?? String(error)}\n`);
      resolve({ reason: 'an error that nothing caught', failed: true });
    });
  });
}

async function databaseEnd(server: RunningServer): Promise<Ending> {
  while (server.isWhole()) await pause(WATCH_MS, undefined, { ref: false });
  return { reason: 'its database has ended', failed: true };
}

function say(line: string): void {
  process.stdout.write(line);
}

function refused(error: unknown): number {
  const isRefusal = error instanceof StartRefusal;
  process.stderr.write(
    isRefusal ? `\n  ${error.message}\n` : `${error instanceof Error ? error.stack : String(error)}\n`,
  );
  return isRefusal ? START_REFUSED : 1;
}

const exitCode = await main().catch(refused);
// From here on an error must end the process, not be told and survived.
process.removeAllListeners('uncaughtException');
process.exit(exitCode);
