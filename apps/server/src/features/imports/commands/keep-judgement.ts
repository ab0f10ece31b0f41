import { sql } from 'kysely';
import type { Imported } from '../queries/judge-file.ts';
import type { JudgedRow } from '@zhicheng/domain';
import type { Tx } from '../../../platform/database/index.ts';
import type { BatchRow, FileRow } from '../rows/present.ts';

/** Writes what was judged anew: only rows of which something changed, and the counts. */
export async function keepJudgement(
  tx: Tx,
  batch: BatchRow,
  rows: readonly FileRow[],
  judged: readonly JudgedRow<Imported>[],
): Promise<BatchRow> {
  const before = new Map(rows.map((row) => [row.position, row.errors]));
  const changed = judged
    .map(({ position, errors }) => ({ position, errors: JSON.stringify(errors) }))
    .filter(({ position, errors }) => before.get(position) !== errors);
  if (changed.length > 0) {
    await sql`
      update import_row r set errors = v.errors, state = case when v.errors = '[]' then 'right' else 'wrong' end
      from unnest(${changed.map(({ position }) => position)}::int[], ${changed.map(({ errors }) => errors)}::text[])
        as v (position, errors)
      where r.batch_id = ${batch.id} and r.position = v.position`.execute(tx);
  }
  const right = judged.filter(({ errors }) => errors.length === 0).length;
  const counts = { right_count: right, wrong_count: judged.length - right };
  await tx.updateTable('import_batch').set(counts).where('id', '=', batch.id).execute();
  return { ...batch, ...counts };
}
