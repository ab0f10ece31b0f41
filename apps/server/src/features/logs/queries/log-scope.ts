import { readNumberKey, type LogFilters, type LogName } from '@zhicheng/contract';
import { normaliseIdentityNumber } from '@zhicheng/domain';
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';
import { identityDigest } from '../../../platform/directory/index.ts';
import { loginOf } from '../../../platform/accounts/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { searchable } from '../../../platform/search-keys/index.ts';
import type { Period } from './find-period.ts';

/** So many people of one name are looked for, and so many things of one name. */
const MOST = 200;

interface Found {
  readonly people: readonly string[];
  readonly accounts: readonly string[];
  readonly memberships: readonly string[];
}

/** People by name, 登录名 or identity number, exactly; the number is never searched in clear. */
async function findPeople(db: Db, keys: Keys, typed: string): Promise<Found> {
  const words = typed.normalize('NFC').trim();
  const key = readNumberKey(words);
  const digest =
    key?.kind === 'identity'
      ? Buffer.from(key.digest, 'base64url')
      : identityDigest(keys, normaliseIdentityNumber(words));
  const login = loginOf(keys, words);
  const { rows } = await sql<{ person_id: string; account_id: string | null; membership_ids: string[] }>`
    select p.id as person_id, a.id as account_id,
      array(select m.id from membership m where m.person_id = p.id) as membership_ids
    from (
      select id from person where bigrams && ${sql.val(pieceOf(words))}::text[] and name = ${words}
      union select id from person where identity_hmac = ${digest}
      union select person_id from account where login_name = ${login.name}
    ) p left join account a on a.person_id = p.id
    limit ${MOST}`.execute(db);
  return {
    people: rows.map((row) => row.person_id),
    accounts: rows.flatMap((row) => (row.account_id === null ? [] : [row.account_id])),
    memberships: rows.flatMap((row) => row.membership_ids),
  };
}

/** One piece of a name, by which the index finds it; the name itself decides. */
function pieceOf(name: string): string[] {
  return [[...searchable(name)].slice(0, 2).join('')];
}

async function unitsNamed(db: Db, name: string): Promise<string[]> {
  const rows = await db
    .selectFrom('unit')
    .select('id')
    .where('name', '=', name.normalize('NFC').trim())
    .where(sql<boolean>`bigrams && ${sql.val(pieceOf(name))}::text[]`)
    .limit(MOST)
    .execute();
  return rows.map(({ id }) => id);
}

async function byPerson(db: Db, keys: Keys, typed: string): Promise<RawBuilder<unknown>> {
  const { people, accounts } = await findPeople(db, keys, typed);
  return sql`(l.actor_person_id = any (${sql.val([...people])}::uuid[])
    or (l.actor_person_id is null and l.subject_kind = 'account' and l.subject_id = any (${sql.val([...accounts])}::text[])))`;
}

/** Entries made for a unit, and those of its users. */
async function byUnit(db: Db, name: string): Promise<RawBuilder<unknown>> {
  const units = await unitsNamed(db, name);
  return sql`(l.unit_id = any (${sql.val(units)}::uuid[]) or l.actor_person_id in (
    select m.person_id from membership m where m.unit_id = any (${sql.val(units)}::uuid[])))`;
}

/** What an entry is about: 编号, a unit's or person's name, a title, or the id itself. */
async function byObject(db: Db, keys: Keys, typed: string): Promise<RawBuilder<unknown>> {
  const words = typed.normalize('NFC').trim();
  const { people, accounts, memberships } = await findPeople(db, keys, words);
  const units = await unitsNamed(db, words);
  const { rows } = await sql<{ id: string }>`
    (select id::text from application where number = ${words})
    union all (select id::text from notice where title = ${words} limit ${MOST})
    union all (select id::text from bulletin where title = ${words} limit ${MOST})`.execute(db);
  const ids = [words.toLowerCase(), ...people, ...accounts, ...memberships, ...units, ...rows.map(({ id }) => id)];
  return sql`l.subject_id = any (${sql.val(ids)}::text[])`;
}

/** What belongs to a log under these filters, as a condition on `audit_log l`. */
export async function logScope(
  db: Db,
  keys: Keys,
  log: LogName,
  filters: LogFilters,
  period: Period,
): Promise<RawBuilder<unknown>> {
  const { person, unit, action, object, result, request } = filters;
  const conditions = [
    sql`l.at >= ${period.from} and l.at < ${period.to}`,
    log === 'sign-ins' ? sql`l.action like 'session.%'` : sql`l.action not like 'session.%'`,
  ];
  if (action !== undefined) conditions.push(sql`l.action = ${action}`);
  if (result !== undefined) conditions.push(sql`l.result = ${result}`);
  if (request !== undefined) conditions.push(sql`l.request_id = ${request.trim()}`);
  if (person !== undefined) conditions.push(await byPerson(db, keys, person));
  if (unit !== undefined) conditions.push(await byUnit(db, unit));
  if (object !== undefined) conditions.push(await byObject(db, keys, object));
  return sql.join(conditions, sql` and `);
}
