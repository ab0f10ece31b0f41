import { withDatabaseOfCommand } from './database-of-command.ts';
import { runCommand } from './run-command.ts';

await runCommand((args) =>
  withDatabaseOfCommand('npm run rebuild', args, async () => {
    process.stderr.write('rebuild: not there yet\n');
    return Promise.resolve(1);
  }),
);
