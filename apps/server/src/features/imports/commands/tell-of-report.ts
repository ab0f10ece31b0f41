import { ok } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import type { BatchRow } from '../rows/present.ts';

/** A report that leaves with logins and passwords is an entry in the audit log. */
export async function tellOfReport(tx: Tx, actor: PersonActor, batch: BatchRow): Promise<Answer<true>> {
  await appendAudit(tx, actor, await actor.clock(tx), {
    action: batch.kind === 'units' ? 'unitImports.report' : 'userImports.report',
    result: 'done',
    subject: { kind: 'import', id: batch.id },
    details: { rows: batch.row_count },
  });
  return ok(true);
}
