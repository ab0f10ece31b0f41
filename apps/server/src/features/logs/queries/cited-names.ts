import { sql } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';

/** Names of units, people, notices and divisions by the ids and codes that an entry cites. */
export async function citedNames(db: Db, cited: readonly string[]): Promise<Map<string, string>> {
  const ids = cited.filter((one) => one.length === 36);
  const uuids = sql`any (${sql.val(ids)}::uuid[])`;
  const codes = sql`any (${sql.val(cited.filter((one) => one.length === 6))}::text[])`;
  const { rows } = await sql<{ id: string; name: string }>`
    select id::text, name from unit where id = ${uuids}
    union all select id::text, name from person where id = ${uuids}
    union all select m.id::text, p.name || '（' || u.name || '）' from membership m
      join person p on p.id = m.person_id join unit u on u.id = m.unit_id where m.id = ${uuids}
    union all select id::text, title from notice where id = ${uuids}
    union all select id::text, concat_ws(' ', number, person_name) from application where id = ${uuids}
    union all select code, full_name from division where code = ${codes}`.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
