import { withDatabaseOfCommand } from './database-of-command.ts';
import { runCommand } from './run-command.ts';

await runCommand((args) =>
  withDatabaseOfCommand('npm run officers', args, async () => {
    process.stderr.write('officers: not there yet\n');
    return Promise.resolve(1);
  }),
);
