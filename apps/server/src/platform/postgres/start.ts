import { spawn, type ChildProcess } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { StartRefusal } from '../lifecycle/index.ts';
import { postgresBinaries, type PostgresBinaries } from './binaries.ts';
import { livePostmaster, postgresProcesses, programOf } from './live-postmaster.ts';
import { makeCluster } from './make-cluster.ts';
import { readPostmasterFile, type PostmasterFile } from './postmaster-file.ts';
import { runPostgresAs, type RunAs } from './run-as.ts';
import { makeSocketFolder, removeSocketFolder } from './socket-folder.ts';
import { stopPostgres } from './stop.ts';
import { waitUntil } from './wait-until.ts';

export interface StartOptions {
  /** The cluster's folder; made at the first start. */
  cluster: string;
  /** Where PostgreSQL writes its log. */
  logFile: string;
  /** False only for tests: writes need not survive a power cut. */
  durable?: boolean;
  /** More settings, by their names in postgresql.conf. */
  settings?: Readonly<Record<string, string>>;
}

export interface RunningPostgres {
  pid: number;
  /** True when it ran already: left over from a server that was killed. */
  adopted: boolean;
  /** The address of a database for a role. */
  url: (role: string, database: string) => string;
  /** Whether it still runs; false after a crash of the whole of it. */
  isAlive: () => boolean;
  /** Stops it and waits for its last process. */
  stop: () => Promise<void>;
}

const PORT = 5432;
const LOG_LIMIT = 10_000_000;
const READY_SECONDS = 60;

/** Settings that never go with data that matter. */
const NOT_DURABLE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * Starts the PostgreSQL of a cluster's folder, or takes over the one that still runs there after its server was killed.
 * One that another version started, or that cannot be reached any more, is stopped cleanly and started anew.
 * It outlives signals from the terminal (its own session): the server stops it when the requests have ended.
 */
export async function startPostgres(options: StartOptions): Promise<RunningPostgres> {
  const { cluster } = options;
  const binaries = postgresBinaries();
  const leftOver = await settled(cluster);
  if (leftOver !== undefined && isReachable(leftOver, binaries)) {
    return running(cluster, leftOver, true);
  }
  await stopPostgres(cluster);
  await removeStaleFile(cluster);
  const runAs = runPostgresAs();
  makeCluster(cluster, binaries, runAs, options.durable ?? true);
  return running(cluster, await launch(options, binaries, runAs), false);
}

/** A left-over one that is still starting or stopping is waited for. */
async function settled(cluster: string): Promise<PostmasterFile | undefined> {
  await waitUntil(() => {
    const found = livePostmaster(cluster);
    return found === undefined || found.status === 'ready';
  }, READY_SECONDS);
  return livePostmaster(cluster);
}

function isReachable({ pid, status, socketFolder, port }: PostmasterFile, binaries: PostgresBinaries): boolean {
  return (
    status === 'ready' &&
    programOf(pid) === realpathSync(binaries.postgres) &&
    existsSync(join(socketFolder, `.s.PGSQL.${port}`))
  );
}

/**
 * PostgreSQL itself removes the file of a dead postmaster, but believes it when its number now belongs to another
 * process. Its last backends are waited for first: the file also protects the folder from them.
 */
async function removeStaleFile(cluster: string): Promise<void> {
  await waitUntil(() => postgresProcesses(cluster).length === 0, READY_SECONDS);
  removeSocketFolder(readPostmasterFile(cluster)?.socketFolder);
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

async function launch(options: StartOptions, binaries: PostgresBinaries, runAs: RunAs): Promise<PostmasterFile> {
  const { cluster, logFile } = options;
  mkdirSync(dirname(logFile), { recursive: true, mode: 0o700 });
  if (existsSync(logFile) && statSync(logFile).size > LOG_LIMIT) {
    renameSync(logFile, `${logFile}.1`);
  }
  const logStart = existsSync(logFile) ? statSync(logFile).size : 0;
  const log = openSync(logFile, 'a', 0o600);
  const socketFolder = makeSocketFolder(runAs);
  const [command = '', ...args] = [...runAs.prefix, binaries.postgres, ...postgresArguments(options, socketFolder)];
  const child = spawn(command, args, { cwd: '/', detached: true, stdio: ['ignore', log, log], ...runAs.user });
  closeSync(log);
  const spawned = await new Promise<boolean>((resolve) => {
    child.once('spawn', () => resolve(true)).once('error', () => resolve(false));
  });
  const ready =
    spawned && (await waitUntil(() => hasEnded(child) || livePostmaster(cluster)?.status === 'ready', READY_SECONDS));
  const postmaster = livePostmaster(cluster);
  if (!ready || postmaster?.status !== 'ready' || postmaster.pid !== child.pid) {
    child.kill('SIGKILL');
    removeSocketFolder(socketFolder);
    throw new StartRefusal(
      `PostgreSQL did not start in ${cluster}: ${lastComplaint(logFile, logStart)} (its log: ${logFile}).`,
    );
  }
  child.unref();
  return postmaster;
}

function postgresArguments({ cluster, durable = true, settings = {} }: StartOptions, socketFolder: string): string[] {
  const all = {
    listen_addresses: '',
    port: String(PORT),
    unix_socket_directories: socketFolder,
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Details of a violated constraint name people's data, which no log may hold.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    ...(durable ? {} : NOT_DURABLE),
    ...settings,
  };
  return ['-D', cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/** What can be done with a PostgreSQL that runs. */
export function running(
  cluster: string,
  { pid, socketFolder, port }: PostmasterFile,
  adopted: boolean,
): RunningPostgres {
  return {
    pid,
    adopted,
    url: (role, database) =>
      `postgresql://${role}@localhost:${port}/${database}?host=${encodeURIComponent(socketFolder)}`,
    isAlive: () => livePostmaster(cluster)?.pid === pid,
    stop: () => stopPostgres(cluster),
  };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function lastComplaint(logFile: string, from: number): string {
  const lines = readFileSync(logFile).subarray(from).toString('utf8').split('\n');
  const complaint =
    lines.findLast((line) => /(FATAL|PANIC|ERROR):/.test(line)) ?? lines.findLast((line) => line !== '');
  return complaint?.replace(/^.*?(?=FATAL|PANIC|ERROR)/, '').trim() ?? 'it said nothing';
}
