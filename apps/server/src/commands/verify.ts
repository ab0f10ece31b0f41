import { withDatabaseOfCommand } from './database-of-command.ts';
import { runCommand } from './run-command.ts';

await runCommand((args) =>
  withDatabaseOfCommand('npm run verify', args, async () => {
    process.stderr.write('verify: not there yet\n');
    return Promise.resolve(1);
  }),
);
