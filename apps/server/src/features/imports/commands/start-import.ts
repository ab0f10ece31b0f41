import { ok, refused, type ImportKind } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { judgeFile } from '../queries/judge-file.ts';
import { loadRows } from '../queries/list-rows.ts';
import { lockOwnBatch } from '../queries/read-batch.ts';
import type { BatchRow } from '../rows/present.ts';
import { cellsById, openCells } from '../rows/sealed-row.ts';
import { keepJudgement } from './keep-judgement.ts';

/** 只导入正确的 or 全部正确才导入: judged once more against today, then handed to the job that makes row after row. */
export async function startImport(
  tx: Tx,
  keys: Keys,
  actor: PersonActor,
  kind: ImportKind,
  { batchId, choice }: { batchId: string; choice: 'right-only' | 'all-or-none' },
): Promise<Answer<BatchRow>> {
  const batch = await lockOwnBatch(tx, actor, kind, batchId);
  if (!batch) return refused({ code: 'not-found' });
  if (batch.state !== 'checked') return refused({ code: 'import-not-open' });
  const rows = await loadRows(tx, batch.id);
  const cells = rows.map((row) => ({ position: row.position, cells: cellsById(kind, openCells(keys, row)) }));
  const judged = await keepJudgement(tx, batch, rows, await judgeFile(tx, keys, actor, kind, cells));
  if (choice === 'all-or-none' && judged.wrong_count > 0) {
    return refused({ code: 'import-has-errors', facts: { wrong: judged.wrong_count } });
  }
  if (judged.right_count === 0) return refused({ code: 'import-nothing-right' });

  const now = await actor.clock(tx);
  const started = await tx
    .updateTable('import_batch')
    .set({
      state: 'running',
      choice,
      started_at: now,
      session_id: actor.sessionId,
      address: actor.address,
      request_id: actor.requestId,
    })
    .where('id', '=', batch.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await appendAudit(tx, actor, now, {
    action: kind === 'units' ? 'unitImports.apply' : 'userImports.apply',
    result: 'done',
    subject: { kind: 'import', id: batch.id },
    details: { choice, right: judged.right_count, wrong: judged.wrong_count },
  });
  return ok(started);
}
