import { importColumns, ok, refused, type ImportKind } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { judgeFile } from '../queries/judge-file.ts';
import { loadRows } from '../queries/list-rows.ts';
import { lockOwnBatch } from '../queries/read-batch.ts';
import type { BatchRow, FileRow } from '../rows/present.ts';
import { cellsById, openCells, sealCells } from '../rows/sealed-row.ts';
import { keepJudgement } from './keep-judgement.ts';

export interface Correction {
  readonly batchId: string;
  readonly position: number;
  readonly cells: readonly { readonly column: string; readonly value: string }[];
}

/** Mends cells of a row and judges the file again: what stood in the way of another row may be gone. */
export async function correctRow(
  tx: Tx,
  keys: Keys,
  actor: PersonActor,
  kind: ImportKind,
  { batchId, position, cells: mended }: Correction,
): Promise<Answer<{ row: FileRow; batch: BatchRow }>> {
  const batch = await lockOwnBatch(tx, actor, kind, batchId);
  if (!batch) return refused({ code: 'not-found' });
  if (batch.state !== 'checked') return refused({ code: 'import-not-open' });
  const rows = await loadRows(tx, batch.id);
  const row = rows.find((candidate) => candidate.position === position);
  if (!row) return refused({ code: 'not-found' });

  const values = new Map(mended.map(({ column, value }) => [column, value.trim()]));
  const before = openCells(keys, row);
  const cells = importColumns[kind].map(({ id }, index) => values.get(id) ?? before[index] ?? '');
  const sealed = sealCells(keys, row, cells);
  await tx
    .updateTable('import_row')
    .set(sealed)
    .where('batch_id', '=', batch.id)
    .where('position', '=', position)
    .execute();
  const judged = await judgeFile(
    tx,
    keys,
    actor,
    kind,
    rows.map((candidate) => ({
      position: candidate.position,
      cells: cellsById(kind, candidate === row ? cells : openCells(keys, candidate)),
    })),
  );
  const counted = await keepJudgement(tx, batch, rows, judged);
  const errors = judged.find((one) => one.position === position)?.errors ?? [];
  const state = errors.length === 0 ? 'right' : 'wrong';
  const titles = importColumns[kind].filter(({ id }) => values.has(id)).map(({ title }) => title);
  await appendAudit(tx, actor, await actor.clock(tx), {
    action: kind === 'units' ? 'unitImports.correct' : 'userImports.correct',
    result: 'done',
    subject: { kind: 'import', id: batch.id },
    details: { row: position, fields: titles },
  });
  return ok({ row: { ...row, ...sealed, errors: JSON.stringify(errors), state }, batch: counted });
}
