import type { ImportedUnit, ImportedUser, ImportKind, JudgedRow } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { judgeUnits, type FileRowCells } from './judge-units.ts';
import { judgeUsers } from './judge-users.ts';

export type Imported =
  { readonly kind: 'units'; readonly unit: ImportedUnit } | { readonly kind: 'users'; readonly user: ImportedUser };

/** What each row would make, or its errors. */
export async function judgeFile(
  db: Db,
  keys: Keys,
  actor: PersonActor,
  kind: ImportKind,
  rows: readonly FileRowCells[],
): Promise<JudgedRow<Imported>[]> {
  if (kind === 'units') {
    const judged = await judgeUnits(db, actor, rows);
    return judged.map((row) => ({ ...row, value: row.value && { kind, unit: row.value } }));
  }
  const judged = await judgeUsers(db, keys, actor, rows);
  return judged.map((row) => ({ ...row, value: row.value && { kind, user: row.value } }));
}
