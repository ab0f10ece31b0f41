import { rebuildRows } from '../features/integrity/index.ts';
import { withDatabaseOfCommand } from './database-of-command.ts';
import { runCommand } from './run-command.ts';

/** npm run rebuild: makes the rows that lists read anew from the events. */
await runCommand((args) =>
  withDatabaseOfCommand('npm run rebuild', args, async ({ db }) => {
    const rebuilt = await rebuildRows(db);
    process.stdout.write(`${String(rebuilt)} applications rebuilt from their events\n`);
    return 0;
  }),
);
