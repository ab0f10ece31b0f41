import { importColumns, isExampleRow, ok, readHeading, refused, type ImportKind } from '@zhicheng/domain';
import { sql } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import type { ReadSheet } from '../../../platform/spreadsheet/index.ts';
import { judgeFile } from '../queries/judge-file.ts';
import type { BatchRow } from '../rows/present.ts';
import { cellsById, sealCells } from '../rows/sealed-row.ts';

const ROWS_AT_ONCE = 1_000;
/** Files of former times go: they hold personal data. */
const KEPT_DAYS = 30;

/** Keeps an uploaded file row by row, each judged; nothing of it is made yet. */
export async function receiveFile(
  tx: Tx,
  keys: Keys,
  actor: PersonActor,
  { kind, fileName, sheet }: { kind: ImportKind; fileName: string; sheet: ReadSheet },
): Promise<Answer<BatchRow>> {
  const heading = readHeading(importColumns[kind], sheet.heading);
  if (!heading.ok) return refused({ code: 'file-refused', sentence: heading.refusal });
  const places = importColumns[kind].map(({ id }) => heading.value.indexOf(id));
  const rows = sheet.rows
    .filter(({ cells }) => !isExampleRow(cells))
    .map(({ number, cells }) => ({ position: number, cells: places.map((place) => cells[place] ?? '') }));
  if (rows.length === 0) {
    return refused({ code: 'file-refused', sentence: '表里只有示例行，没有数据。请从示例行的下一行起填写，再上传。' });
  }

  const now = await actor.clock(tx);
  const judged = await judgeFile(
    tx,
    keys,
    actor,
    kind,
    rows.map(({ position, cells }) => ({ position, cells: cellsById(kind, cells) })),
  );
  const errors = new Map(judged.map((row) => [row.position, row.errors]));
  const right = judged.filter((row) => row.errors.length === 0).length;
  await sql`
    delete from import_batch
    where person_id = ${actor.personId} and state not in ('running', 'undoing')
      and created_at < ${now}::timestamptz - make_interval(days => ${KEPT_DAYS})`.execute(tx);
  const batch = await tx
    .insertInto('import_batch')
    .values({
      id: newId(),
      kind,
      person_id: actor.personId,
      file_name: fileName,
      created_at: now,
      choice: null,
      started_at: null,
      ended_at: null,
      row_count: rows.length,
      right_count: right,
      wrong_count: rows.length - right,
      note: null,
      session_id: null,
      address: null,
      request_id: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const values = rows.slice(from, from + ROWS_AT_ONCE).map(({ position, cells }) => {
      const faults = errors.get(position) ?? [];
      return {
        batch_id: batch.id,
        position,
        ...sealCells(keys, { batch_id: batch.id, position }, cells),
        errors: JSON.stringify(faults),
        state: faults.length === 0 ? ('right' as const) : ('wrong' as const),
        note: null,
        unit_id: null,
        person_id: null,
        password: null,
        password_alg: null,
        password_key_id: null,
      };
    });
    await tx.insertInto('import_row').values(values).execute();
  }
  await appendAudit(tx, actor, now, {
    action: kind === 'units' ? 'unitImports.upload' : 'userImports.upload',
    result: 'done',
    subject: { kind: 'import', id: batch.id },
    details: { fileName, rows: rows.length, right },
  });
  return ok(batch);
}
