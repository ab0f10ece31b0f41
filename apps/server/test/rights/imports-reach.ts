import { randomUUID } from 'node:crypto';
import type { EndpointName } from '@zhicheng/contract';
import { importColumns, type ImportKind } from '@zhicheng/domain';
import { writeSpreadsheet } from '../../src/platform/spreadsheet/index.ts';
import type { Person } from '../product.ts';
import type { Reach } from './kinds.ts';

/** The county bureau's clerk uploaded the files under test: a file is its uploader's alone. */
const uploader: Reach = ['laterOffice'];

export const importsReach = {
  'exports.units': 'own-things',
  'exports.users': 'own-things',
  'unitImports.template': 'own-things',
  'unitImports.list': 'own-things',
  'unitImports.upload': 'own-things',
  'unitImports.read': uploader,
  'unitImports.rows': uploader,
  'unitImports.correct': uploader,
  'unitImports.apply': uploader,
  'unitImports.report': uploader,
  'unitImports.undo': uploader,
  'unitImports.discard': uploader,
  'userImports.template': 'own-things',
  'userImports.list': 'own-things',
  'userImports.upload': 'own-things',
  'userImports.read': uploader,
  'userImports.rows': uploader,
  'userImports.correct': uploader,
  'userImports.apply': uploader,
  'userImports.report': uploader,
  'userImports.undo': uploader,
  'userImports.discard': uploader,
} as const satisfies Partial<Record<EndpointName, Reach>>;

const correction = { cells: [{ column: 'name', value: '一' }] };

export const importBodies: Partial<Record<EndpointName, unknown>> = {
  'unitImports.correct': correction,
  'unitImports.apply': { choice: 'right-only' },
  'userImports.correct': correction,
  'userImports.apply': { choice: 'right-only' },
};

/** A file of each kind with one wrong row. */
export async function importTarget(person: Person): Promise<Record<`${ImportKind}BatchId`, string>> {
  const upload = async (name: 'unitImports.upload' | 'userImports.upload', kind: ImportKind): Promise<string> => {
    const columns = importColumns[kind].map(({ title, width }) => ({ title, width }));
    const bytes = await writeSpreadsheet([{ name: '表', columns, rows: [columns.map(() => '一')] }]);
    const { id } = await person.do(name, { upload: { meta: { name: 'x.xlsx' }, bytes, fileName: 'x.xlsx' } });
    return id;
  };
  return {
    unitsBatchId: await upload('unitImports.upload', 'units'),
    usersBatchId: await upload('userImports.upload', 'users'),
  };
}

/** The file that a request to an endpoint means. */
export function batchOf(name: EndpointName, target: Record<`${ImportKind}BatchId`, string>): string {
  if (name.startsWith('unitImports')) return target.unitsBatchId;
  return name.startsWith('userImports') ? target.usersBatchId : randomUUID();
}
