import type { CodeList } from '@zhicheng/domain';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';

/** Adds the lists; one whose entries changed gets a new version from that day, and the old ones stay. */
export async function layCodeLists(
  tx: Tx,
  lists: Readonly<Record<string, CodeList>>,
  validFrom: string,
): Promise<void> {
  for (const [id, list] of Object.entries(lists)) {
    await tx
      .insertInto('code_list')
      .values({ id, name: list.title, source: list.source })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ name: list.title, source: list.source }))
      .execute();
    const entries = list.entries.map(({ code, name, offered }, position) => ({
      code,
      label: name,
      position,
      selectable: offered !== false,
    }));
    const present = await latestVersion(tx, id);
    if (JSON.stringify(present.entries) === JSON.stringify(entries)) continue;
    const version = present.version + 1;
    await tx.insertInto('code_list_version').values({ list_id: id, version, valid_from: validFrom }).execute();
    await tx
      .insertInto('code_entry')
      .values(entries.map((entry) => ({ ...entry, list_id: id, version })))
      .execute();
  }
}

async function latestVersion(tx: Tx, listId: string) {
  const latest = await tx
    .selectFrom('code_list_version')
    .select(sql<number>`coalesce(max(version), 0)`.as('version'))
    .where('list_id', '=', listId)
    .executeTakeFirstOrThrow();
  const { version } = latest;
  const entries = await tx
    .selectFrom('code_entry')
    .select(['code', 'label', 'position', 'selectable'])
    .where('list_id', '=', listId)
    .where('version', '=', version)
    .orderBy('position')
    .execute();
  return { version, entries };
}
