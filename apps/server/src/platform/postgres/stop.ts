import { livePostmaster, postgresProcesses } from './live-postmaster.ts';
import { readPostmasterFile, type PostmasterFile } from './postmaster-file.ts';
import { removeSocketFolder } from './socket-folder.ts';
import { waitUntil } from './wait-until.ts';

/**
 * Stops the PostgreSQL of a cluster's folder: fast (sessions end, everything is written), and only if that takes more
 * than half a minute, at once (the next start then recovers from the log; nothing acknowledged is lost).
 */
export async function stopPostgres(cluster: string): Promise<void> {
  const running = livePostmaster(cluster);
  if (running === undefined) {
    removeSocketFolder(readPostmasterFile(cluster)?.socketFolder);
    return;
  }
  signal(running, 'SIGINT');
  if (!(await waitUntil(() => isGone(cluster, running), 30))) {
    signal(running, 'SIGQUIT');
    await waitUntil(() => isGone(cluster, running), 10);
  }
  removeSocketFolder(running.socketFolder);
}

function isGone(cluster: string, running: PostmasterFile): boolean {
  return livePostmaster(cluster)?.pid !== running.pid && postgresProcesses(cluster).length === 0;
}

function signal({ pid }: PostmasterFile, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself meanwhile.
  }
}
