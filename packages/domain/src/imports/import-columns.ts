import type { ImportColumn, ImportKind } from './import-column.ts';
import { unitImportColumns } from './unit-import.ts';
import { userImportColumns } from './user-import.ts';

/** The columns of each kind of file. */
export const importColumns: Readonly<Record<ImportKind, readonly ImportColumn[]>> = {
  units: unitImportColumns,
  users: userImportColumns,
};
