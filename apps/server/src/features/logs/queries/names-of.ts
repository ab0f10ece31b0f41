import { sql } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';
import type { AuditRow } from './audit-row.ts';

/** How people read who acted, for which units, and on what. */
export interface LogNames {
  readonly people: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, readonly string[]>;
  /** By kind and id. */
  readonly subjects: ReadonlyMap<string, string>;
}

/** The names for a page of entries, in three queries. */
export async function namesOf(db: Db, rows: readonly AuditRow[]): Promise<LogNames> {
  const personIds = [...new Set(rows.flatMap((row) => row.actor_person_id ?? []))];
  const people = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where(sql<boolean>`id = any (${sql.val(personIds)}::uuid[])`)
    .execute();
  return {
    people: new Map(people.map(({ id, name }) => [id, name])),
    units: await unitsOf(db, rows, personIds),
    subjects: await subjectsOf(db, rows),
  };
}

/** The unit that an entry names, else those to which its person belonged then: by the entry's chain and number. */
async function unitsOf(
  db: Db,
  rows: readonly AuditRow[],
  personIds: readonly string[],
): Promise<Map<string, readonly string[]>> {
  const named = await db
    .selectFrom('unit')
    .select(['id', 'name'])
    .where(sql<boolean>`id = any (${sql.val(rows.flatMap((row) => row.unit_id ?? []))}::uuid[])`)
    .execute();
  const memberships = await db
    .selectFrom('membership as m')
    .innerJoin('unit as u', 'u.id', 'm.unit_id')
    .select(['m.person_id', 'm.valid_from', 'm.valid_to', 'u.name'])
    .where(sql<boolean>`m.person_id = any (${sql.val([...personIds])}::uuid[])`)
    .execute();
  const nameOf = new Map(named.map(({ id, name }) => [id, name]));
  return new Map(
    rows.map((row) => {
      const own = row.unit_id === null ? undefined : nameOf.get(row.unit_id);
      const then = memberships.filter(
        (one) => one.person_id === row.actor_person_id && (one.valid_to === null || one.valid_to > row.at),
      );
      return [`${String(row.chain)}-${String(row.seq)}`, own === undefined ? then.map(({ name }) => name) : [own]];
    }),
  );
}

async function subjectsOf(db: Db, rows: readonly AuditRow[]): Promise<Map<string, string>> {
  const idsOf = (kind: string): string[] =>
    rows.flatMap((row) =>
      row.subject_kind === kind && /^[0-9a-f-]{36}$/.test(row.subject_id ?? '') ? [row.subject_id ?? ''] : [],
    );
  const ids = (kind: string) => sql`any (${sql.val(idsOf(kind))}::uuid[])`;
  const { rows: found } = await sql<{ kind: string; id: string; name: string }>`
    select 'application' as kind, id, concat_ws(' ', number, person_name) as name from application where id = ${ids('application')}
    union all select 'unit', id, name from unit where id = ${ids('unit')}
    union all select 'person', id, name from person where id = ${ids('person')}
    union all select 'account', a.id, p.name from account a join person p on p.id = a.person_id where a.id = ${ids('account')}
    union all select 'membership', m.id, p.name || '（' || u.name || '）' from membership m
      join person p on p.id = m.person_id join unit u on u.id = m.unit_id where m.id = ${ids('membership')}
    union all select 'notice', id, title from notice where id = ${ids('notice')}
    union all select 'committee', id, name from committee where id = ${ids('committee')}
    union all select 'bulletin', id, title from bulletin where id = ${ids('bulletin')}
    union all select 'help-contact', id, name from help_contact where id = ${ids('help-contact')}`.execute(db);
  return new Map(found.map(({ kind, id, name }) => [`${kind}:${id}`, name]));
}
