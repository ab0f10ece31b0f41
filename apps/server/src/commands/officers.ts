/**
 * `npm run officers`: makes the three officers (三员) of a new installation, once. Their one-time passwords are shown on
 * this terminal and nowhere else.
 */
import { officerRoles, roleFacts } from '@zhicheng/domain';
import { createOfficers, officerLogins } from '../features/people/commands/create-officers.ts';
import { freshOneTimePassword } from '../platform/accounts/index.ts';
import { systemActor } from '../platform/actor/index.ts';
import { readNow } from '../platform/database/index.ts';
import { loadKeys, proveKeys } from '../platform/keys/index.ts';
import { StartRefusal } from '../platform/lifecycle/index.ts';
import { seedBaseData } from '../seed/index.ts';
import { withDatabaseOfCommand, type CommandDatabase } from './database-of-command.ts';
import { runCommand } from './run-command.ts';

await runCommand((args) => withDatabaseOfCommand('npm run officers', args, makeOfficers));

async function makeOfficers({ db, config }: CommandDatabase): Promise<number> {
  const keys = loadKeys(config.keysFile);
  await proveKeys(db, keys);
  await seedBaseData({ db });
  const passwords = {
    'system-administrator': await freshOneTimePassword(),
    'security-officer': await freshOneTimePassword(),
    'audit-officer': await freshOneTimePassword(),
  };
  await db.transaction().execute(async (tx) => {
    const made = await createOfficers(tx, systemActor('set-up', readNow), keys, passwords);
    if (!made.ok) {
      throw new StartRefusal(
        'The three officers were made before; a forgotten password is renewed by the 安全保密员, not here.',
      );
    }
  });
  process.stdout.write(
    '\n  Three officers were made. Each password is shown this once and changed at the first sign-in:\n\n',
  );
  for (const role of officerRoles) {
    const lines = [roleFacts[role].label.padEnd(6, '　'), officerLogins[role].padEnd(10), passwords[role].shown];
    process.stdout.write(`    ${lines.join('  ')}\n`);
  }
  process.stdout.write('\n  The 安全保密员 then makes the first clerk of 省人社厅.\n\n');
  return 0;
}
