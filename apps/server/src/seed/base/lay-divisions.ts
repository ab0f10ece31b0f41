import type { Tx } from '../../platform/database/index.ts';
import { searchKeys } from '../../platform/search-keys/index.ts';
import type { DivisionSeed } from './divisions.ts';

/** Adds new divisions and renames known ones. None is taken away: what refers to an abolished one keeps it. */
export async function layDivisions(tx: Tx, divisions: readonly DivisionSeed[]): Promise<void> {
  const rows = divisions.map(({ code, name, fullName, level, parentCode, source }) => {
    const { pinyin, initials } = searchKeys(name);
    return { code, name, full_name: fullName, level, parent_code: parentCode, source, pinyin, initials };
  });
  await tx
    .insertInto('division')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet((excluded) => ({
        name: excluded.ref('excluded.name'),
        full_name: excluded.ref('excluded.full_name'),
        pinyin: excluded.ref('excluded.pinyin'),
        initials: excluded.ref('excluded.initials'),
      })),
    )
    .execute();
}
