import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchServer, type LaunchOptions, type ServerProcess } from '../test/server-process.ts';
import { postgresProcesses, stopPostgres } from './platform/postgres/index.ts';

/** Deep, with spaces and Chinese: no path of ours may end up in a socket's address or unquoted. */
const FOLDER_NAME = 'zhicheng 职称 数据 ';

let dataFolder: string;
let launched: ServerProcess[];

// One data folder serves all of them: a start goes on with what the one before left, however that one ended.
beforeAll(() => {
  dataFolder = mkdtempSync(join(tmpdir(), FOLDER_NAME));
});
beforeEach(() => {
  launched = [];
});
afterEach(async () => {
  for (const server of launched) await server.end('SIGKILL');
  await stopPostgres(join(dataFolder, 'postgres'));
});
afterAll(() => {
  rmSync(dataFolder, { recursive: true, force: true });
});

function launch(settings: Record<string, string> = {}, user?: LaunchOptions['user']): ServerProcess {
  const all = { DATA_DIR: dataFolder, DEMO: 'off', ...settings };
  const server = launchServer({ settings: all, ...(user === undefined ? {} : { user }) });
  launched.push(server);
  return server;
}

function postgresHere(): number[] {
  return postgresProcesses(join(dataFolder, 'postgres'));
}

async function readiness(server: ServerProcess): Promise<number> {
  const answer = await fetch(`${await server.opened}/health/ready`);
  return answer.status;
}

test('SIGTERM lets the open request end and leaves no process; the next start goes on with the same data', async () => {
  const server = launch();
  expect(await readiness(server)).toBe(200);

  const request = await halfARequest(await server.opened);
  const ended = server.end('SIGTERM');
  await expect.poll(server.output, { timeout: 10_000 }).toContain('Stopping (SIGTERM)');
  expect(await request.finish()).toMatch(/^HTTP\/1\.1 \d{3} /);
  expect(await ended).toBe(0);
  expect(postgresHere()).toEqual([]);

  const next = launch();
  await next.opened;
  expect(next.output()).toMatch(/schema {2,}current/);
});

test('after kill -9 of the server the next start takes over the database that still runs', async () => {
  const killed = launch();
  await killed.opened;
  const [postmaster] = readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  await killed.end('SIGKILL');
  expect(postgresHere()).toContain(Number(postmaster));

  const next = launch();
  expect(await readiness(next)).toBe(200);
  expect(next.output()).toContain('taken over, it still ran');
  expect(postgresHere()).toContain(Number(postmaster));
  expect(await next.end()).toBe(0);
  expect(postgresHere()).toEqual([]);
});

test('a terminal that is gone takes the words with it, not the server, and it still stops in order', async () => {
  const server = launch();
  await server.opened;
  server.closeTerminal();
  process.kill(server.pid, 'SIGHUP');
  expect(await server.ended).toBe(0);
  expect(postgresHere()).toEqual([]);
});

test('a second start on the same data folder says which process has it, and leaves that one alone', async () => {
  const first = launch();
  await first.opened;
  const second = launch();
  expect(await second.ended).toBe(2);
  expect(second.output()).toContain(`in use by process ${first.pid} (the server)`);
  expect(await readiness(first)).toBe(200);
});

test('a busy port is told before anything is started, with what to do', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const server = launch({ PORT: String(port) });
  expect(await server.ended).toBe(2);
  expect(server.output()).toContain(`Port ${port} on 127.0.0.1 is in use by another program`);
  expect(server.output()).toContain('PORT=');
  expect(postgresHere()).toEqual([]);
  other.close();
});

test('a wrong setting ends the start with one sentence and exit code 2', async () => {
  const server = launch({ PORT: 'eighty' });
  expect(await server.ended).toBe(2);
  expect(server.output().trim().split('\n')).toEqual(['PORT is "eighty", but must be a whole number from 0 to 65535.']);
});

test('when the database dies under the server, the server ends and says so', async () => {
  const server = launch();
  await server.opened;
  const [postmaster] = readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(postmaster), 'SIGKILL');
  expect(await server.ended).toBe(1);
  expect(server.output()).toContain('its database has ended');
});

const plainUser = { uid: 65_534, gid: 65_534 };

/** Only root can become a plain user; and that user must be able to read this repository at all. */
function canRunAsPlainUser(): boolean {
  if (process.getuid?.() !== 0) return false;
  const main = fileURLToPath(new URL('./main.ts', import.meta.url));
  return spawnSync(process.execPath, ['--check', main], { ...plainUser }).status === 0;
}

if (canRunAsPlainUser()) {
  test('it runs as a plain user just as it does as root', async () => {
    const ownFolder = mkdtempSync(join(tmpdir(), FOLDER_NAME));
    chownSync(ownFolder, plainUser.uid, plainUser.gid);
    chmodSync(ownFolder, 0o700);
    try {
      const server = launch({ DATA_DIR: ownFolder }, plainUser);
      expect(await readiness(server)).toBe(200);
      expect(await server.end()).toBe(0);
      expect(postgresProcesses(join(ownFolder, 'postgres'))).toEqual([]);
    } finally {
      await stopPostgres(join(ownFolder, 'postgres'));
      rmSync(ownFolder, { recursive: true, force: true });
    }
  });
}

/** A request that has begun: its head is sent, and half of its body. */
async function halfARequest(address: string): Promise<{ finish: () => Promise<string> }> {
  const { hostname, port } = new URL(address);
  const socket: Socket = connect(Number(port), hostname);
  const body = '{"a":1}';
  await new Promise<void>((resolve) => {
    const head = `POST /api/session HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nExpect: 100-continue\r\n\r\n`;
    // The server answers the expectation when it has taken the request in.
    socket.once('data', () => resolve());
    socket.write(head);
  });
  socket.write(body.slice(0, 3));
  return {
    finish: () =>
      new Promise((resolve, reject) => {
        socket
          .setEncoding('utf8')
          .once('data', (answer: string) => resolve(answer))
          .once('error', reject);
        socket.write(body.slice(3));
      }),
  };
}
