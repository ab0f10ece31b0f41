import { importColumns, maskIdentityNumber, maskPhone, type ImportCells, type ImportKind } from '@zhicheng/domain';
import type { ImportRowTable } from '../../../platform/database/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';

type CellColumns = Pick<ImportRowTable, 'cells' | 'cells_alg' | 'cells_key_id'>;
type PasswordColumns = Pick<ImportRowTable, 'password' | 'password_alg' | 'password_key_id'>;
type RowKey = Pick<ImportRowTable, 'batch_id' | 'position'>;

/** The cells of a row, in the order of its kind's columns, as they are kept. */
export function sealCells(keys: Keys, key: RowKey, cells: readonly string[]): CellColumns {
  const { ciphertext, alg, keyId } = keys.seal(placeOf(key, 'cells'), JSON.stringify(cells));
  return { cells: ciphertext, cells_alg: alg, cells_key_id: keyId };
}

export function openCells(keys: Keys, row: RowKey & CellColumns): readonly string[] {
  const { cells: ciphertext, cells_alg: alg, cells_key_id: keyId } = row;
  return JSON.parse(keys.open(placeOf(row, 'cells'), { ciphertext, alg, keyId })) as string[];
}

/** A password that is told once, in the report; all null where the account has the default one. */
export function sealPassword(keys: Keys, key: RowKey, shown: string | null): PasswordColumns {
  if (shown === null) return { password: null, password_alg: null, password_key_id: null };
  const { ciphertext, alg, keyId } = keys.seal(placeOf(key, 'password'), shown);
  return { password: ciphertext, password_alg: alg, password_key_id: keyId };
}

export function openPassword(keys: Keys, row: RowKey & PasswordColumns): string | null {
  const { password: ciphertext, password_alg: alg, password_key_id: keyId } = row;
  return ciphertext && alg && keyId ? keys.open(placeOf(row, 'password'), { ciphertext, alg, keyId }) : null;
}

export function cellsById(kind: ImportKind, cells: readonly string[]): ImportCells {
  return Object.fromEntries(importColumns[kind].map(({ id }, index) => [id, cells[index] ?? '']));
}

/** Cells as they are shown: a number in which nothing is to be mended is masked. */
export function maskedCells(kind: ImportKind, cells: readonly string[], wrong: ReadonlySet<string>): string[] {
  return importColumns[kind].map(({ id, masked }, index) => {
    const cell = cells[index] ?? '';
    if (masked === undefined || cell === '' || wrong.has(id)) return cell;
    return masked === 'identity' ? maskIdentityNumber(cell) : maskPhone(cell);
  });
}

function placeOf({ batch_id, position }: RowKey, column: 'cells' | 'password'): string {
  return `import_row.${column}:${batch_id}:${String(position)}`;
}
