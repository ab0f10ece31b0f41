import type { ImportRow } from '@zhicheng/contract';
import type { Db } from '../../../platform/database/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { countOf, cutPage, readKey } from '../../../platform/paging/index.ts';
import { presentRow, type BatchRow, type FileRow } from '../rows/present.ts';

const PAGE = 50;

export interface RowsQuery {
  readonly filter?: 'all' | 'wrong' | 'right' | 'made' | 'failed';
  readonly after?: string;
  readonly limit?: number;
}

/** A page of a file's rows, in the order of the file. */
export async function listRows(
  db: Db,
  keys: Keys,
  batch: BatchRow,
  query: RowsQuery,
): Promise<{ items: ImportRow[]; next: string | null; count: { value: number; more: boolean } }> {
  const { filter = 'all', limit = PAGE } = query;
  const [after = '0'] = readKey(query.after, ['integer']) ?? [];
  const rows = await db
    .selectFrom('import_row')
    .selectAll()
    .where('batch_id', '=', batch.id)
    .where('position', '>', Number(after))
    .$if(filter !== 'all', (rows) => rows.where('state', '=', filter === 'all' ? 'right' : filter))
    .orderBy('position')
    .limit(limit + 1)
    .execute();
  const { page, next } = cutPage(rows, limit, (last) => [String(last.position)]);
  return {
    items: page.map((row) => presentRow(keys, batch.kind, row)),
    next,
    count: countOf(countFor(batch, filter)),
  };
}

function countFor(batch: BatchRow, filter: NonNullable<RowsQuery['filter']>): number {
  const counts = {
    all: batch.row_count,
    wrong: batch.wrong_count,
    right: batch.right_count,
    made: batch.made_count,
    failed: batch.failed_count,
  };
  return counts[filter];
}

/** Every row of a file. */
export async function loadRows(db: Db, batchId: string): Promise<FileRow[]> {
  return db.selectFrom('import_row').selectAll().where('batch_id', '=', batchId).orderBy('position').execute();
}
