import { join } from 'node:path';
import { findFaults, rules, type RuleName } from '../features/integrity/index.ts';
import { openFileStore } from '../platform/files/index.ts';
import { withDatabaseOfCommand } from './database-of-command.ts';
import { runCommand } from './run-command.ts';

/** npm run verify: holds a database to every rule, says rule by rule what does not hold; exit code 1 if anything. */
await runCommand((args) =>
  withDatabaseOfCommand('npm run verify', args, async ({ db, config }) => {
    const faults = await findFaults(db, await openFileStore(join(config.dataFolder, 'files')));
    for (const rule of Object.keys(rules) as RuleName[]) {
      const broken = faults.filter((fault) => fault.rule === rule);
      process.stdout.write(`${broken.length === 0 ? '✔' : '✘'} ${rule}  ${rules[rule]}\n`);
      for (const fault of broken) process.stdout.write(`    ${fault.subject}: ${fault.says}\n`);
    }
    process.stdout.write(faults.length === 0 ? 'all holds\n' : `${String(faults.length)} faults\n`);
    return faults.length === 0 ? 0 : 1;
  }),
);
