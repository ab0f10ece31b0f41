import { setTimeout as pause } from 'node:timers/promises';
import type { ImportBatch } from '@zhicheng/contract';
import { importColumns, type ImportKind } from '@zhicheng/domain';
import type { HttpPerson } from './http-person.ts';
import { readWorkbook, writeWorkbook } from './workbook.ts';

export type Cells = Readonly<Record<string, string>>;

export interface FileToImport {
  readonly kind: ImportKind;
  readonly rows: readonly Cells[];
  /** Cells to be mended in the preview: exactly these rows must have been found wrong. */
  readonly mend?: readonly { readonly row: number; readonly column: string; readonly value: string }[];
  /** Done once when some rows are made and others not yet. */
  readonly underWay?: () => Promise<void>;
}

const verbs = { units: 'unitImports', users: 'userImports' } as const;

/** Template, upload, preview, 开始导入, result: a file from beginning to end; gives what was made. */
export async function importFile(
  person: HttpPerson,
  { kind, rows, mend = [], underWay }: FileToImport,
): Promise<ImportBatch> {
  const template = await readWorkbook(await person.file(`${verbs[kind]}.template`));
  const cells = rows.map((row) => importColumns[kind].map(({ id }) => row[id] ?? ''));
  const bytes = await writeWorkbook([template.heading, ...cells]);
  const { id: batchId } = await person.do(`${verbs[kind]}.upload`, { file: { name: `${kind}.xlsx`, bytes } });
  const params = { batchId };
  const wrong = await person.do(`${verbs[kind]}.rows`, { params, query: { filter: 'wrong', limit: 100 } });
  const expected = mend.map(({ row }) => row + FIRST_ROW);
  if (wrong.items.map(({ position }) => position).join() !== expected.join()) {
    throw new Error(`the preview shows other errors than planted: ${JSON.stringify(wrong.items.slice(0, 3))}`);
  }
  for (const { row, ...cell } of mend) {
    const position = row + FIRST_ROW;
    await person.do(`${verbs[kind]}.correct`, { params: { ...params, position }, body: { cells: [cell] } });
  }
  await person.do(`${verbs[kind]}.apply`, { params, body: { choice: 'all-or-none' } });
  let left = underWay;
  let batch: ImportBatch;
  for (;;) {
    batch = await person.do(`${verbs[kind]}.read`, { params });
    if (batch.state !== 'running' && batch.state !== 'undoing') break;
    if (left && batch.made > 0) {
      await left();
      left = undefined;
    }
    await pause(WAIT_MS);
  }
  if (left) throw new Error('the file was done before anything could come in between');
  if (batch.state === 'done' && batch.made === rows.length) return batch;
  throw new Error(`not all was made: ${JSON.stringify(batch)}`);
}

export interface GivenAccount {
  readonly login: string;
  readonly password: string | null;
}

/** From the report: how each row's person signs in, in the order of the file; no password where it is the default one. */
export async function accountsOf(person: HttpPerson, batchId: string): Promise<readonly GivenAccount[]> {
  const { heading, rows } = await readWorkbook(await person.file('userImports.report', { params: { batchId } }));
  const [login, password] = [heading.indexOf('登录名'), heading.indexOf('初始密码')];
  return rows.map((cells) => {
    const shown = cells[password] ?? '';
    return { login: cells[login] ?? '', password: shown.startsWith('系统默认') ? null : shown };
  });
}

/** The heading is row 1. */
const FIRST_ROW = 2;
const WAIT_MS = 100;
