/**
 * `npm run drop-logs`: takes off the months of 操作日志 and 登录日志 that are past AUDIT_KEEP_MONTHS. Nothing else ever
 * does: the server can only add entries.
 */
import { dropOldLogs } from '../features/logs/commands/drop-old-logs.ts';
import { openDatabase } from '../platform/database/index.ts';
import { withDatabaseOfCommand } from './database-of-command.ts';
import { runCommand } from './run-command.ts';

await runCommand((args) =>
  withDatabaseOfCommand('npm run drop-logs', args, async ({ ownerUrl, config }) => {
    const owner = openDatabase(ownerUrl, { max: 1 });
    try {
      const dropped = await dropOldLogs(owner.db, config.auditKeepMonths);
      process.stdout.write(
        dropped.length === 0
          ? `nothing is older than ${String(config.auditKeepMonths)} months\n`
          : `taken off: ${dropped.join(', ')}\n`,
      );
      return 0;
    } finally {
      await owner.close();
    }
  }),
);
