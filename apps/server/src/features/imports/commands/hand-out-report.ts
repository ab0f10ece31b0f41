import { ok } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import type { BatchRow } from '../rows/present.ts';

/**
 * A report that leaves with logins and passwords is an entry in the audit log. Its passwords are told this once: they are
 * forgotten here, and what stays says only that each had one of its own. Gives how many.
 */
export async function handOutReport(tx: Tx, actor: PersonActor, batch: BatchRow): Promise<Answer<number>> {
  const told = await tx
    .updateTable('import_row')
    .set({ password: null })
    .where('batch_id', '=', batch.id)
    .where('password', 'is not', null)
    .returning('position')
    .execute();
  await appendAudit(tx, actor, await actor.clock(tx), {
    action: batch.kind === 'units' ? 'unitImports.report' : 'userImports.report',
    result: 'done',
    subject: { kind: 'import', id: batch.id },
    details: { rows: batch.row_count, passwords: told.length },
  });
  return ok(told.length);
}
