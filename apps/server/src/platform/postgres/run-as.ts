import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { StartRefusal } from '../lifecycle/index.ts';

/** How PostgreSQL, which refuses to run as root, is run here. */
export interface RunAs {
  /** Command and arguments that go before the program's own. */
  prefix: readonly string[];
  /** The system user that PostgreSQL's files must belong to; undefined: who runs us. */
  user: { uid: number; gid: number } | undefined;
}

const AS_OURSELVES: RunAs = { prefix: [], user: undefined };

/** Within this user namespace root is an ordinary user, while its files stay root's. */
const USER_NAMESPACE = ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'] as const;

/** Users of the machine who may run it where user namespaces are forbidden. */
const SYSTEM_USERS = ['zhicheng', 'postgres'];

/**
 * As a plain user: directly. As root: in a user namespace, else as a system user.
 * Refuses (StartRefusal) when root has neither.
 */
export function runPostgresAs(): RunAs {
  if (process.getuid?.() !== 0) {
    return AS_OURSELVES;
  }
  const [command, ...args] = USER_NAMESPACE;
  if (spawnSync(command, [...args, 'true'], { stdio: 'ignore' }).status === 0) {
    return { prefix: USER_NAMESPACE, user: undefined };
  }
  const user = systemUser(readFileSync('/etc/passwd', 'utf8'));
  if (user === undefined) {
    throw new StartRefusal(
      'PostgreSQL does not run as root, and this machine forbids user namespaces: start as a plain user, ' +
        'or make a system user for it (useradd --system zhicheng) and start again.',
    );
  }
  return { prefix: [], user };
}

/** The first of our system users in the text of /etc/passwd. */
export function systemUser(passwd: string): { uid: number; gid: number } | undefined {
  const entries = passwd.split('\n').map((line) => line.split(':'));
  const entry = SYSTEM_USERS.map((name) => entries.find(([user]) => user === name)).find(Boolean);
  const [uid, gid] = [Number(entry?.[2]), Number(entry?.[3])];
  return Number.isInteger(uid) && Number.isInteger(gid) ? { uid, gid } : undefined;
}
