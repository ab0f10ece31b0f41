import { ok, refused, type ImportKind } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import { lockOwnBatch } from '../queries/read-batch.ts';

/** 放弃: a file of which nothing was made goes with all its rows. */
export async function discardImport(
  tx: Tx,
  actor: PersonActor,
  kind: ImportKind,
  batchId: string,
): Promise<Answer<Record<string, never>>> {
  const batch = await lockOwnBatch(tx, actor, kind, batchId);
  if (!batch) return refused({ code: 'not-found' });
  if (batch.state !== 'checked') return refused({ code: 'import-not-open' });
  await tx.deleteFrom('import_batch').where('id', '=', batch.id).execute();
  await appendAudit(tx, actor, await actor.clock(tx), {
    action: kind === 'units' ? 'unitImports.discard' : 'userImports.discard',
    result: 'done',
    subject: { kind: 'import', id: batch.id },
    details: { fileName: batch.file_name, rows: batch.row_count },
  });
  return ok({});
}
