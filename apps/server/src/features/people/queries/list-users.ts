import { readNumberKey, type Endpoints, type QueryOf, type UserRow } from '@zhicheng/contract';
import { sql, type RawBuilder } from 'kysely';
import { loginOf } from '../../../platform/accounts/index.ts';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { countOf, COUNT_LIMIT, cutPage, readKey, type Count } from '../../../platform/paging/index.ts';
import { readableUnits, unitReach } from '../../../platform/scopes/index.ts';
import { bigramsOf, searchable } from '../../../platform/search-keys/index.ts';
import { presentUserRow } from '../rows/user-row.ts';
import { hasLeft, userColumns, userTables, type UserLine } from './user-line.ts';

export type UserQuery = QueryOf<Endpoints['users.list']>;

const PAGE = 20;

/** Whoever matches: a number by its key, a whole 登录名, or a name by its characters or initials. */
function matching(keys: Keys, typed: string): RawBuilder<unknown> {
  const number = readNumberKey(typed);
  if (number !== null) {
    const digest = Buffer.from(number.digest, 'base64url');
    return number.kind === 'identity' ? sql`p.identity_hmac = ${digest}` : sql`p.phone_hmac = ${digest}`;
  }
  const text = searchable(typed);
  const login = loginOf(keys, typed).name;
  if (/^[a-z0-9._-]+$/.test(text)) {
    const above = `${text}\uffff`;
    return sql`p.id in (
      select id from person where initials >= ${text} and initials < ${above}
      union select id from person where pinyin >= ${text} and pinyin < ${above}
      union select person_id from account where login_name = ${login})`;
  }
  return sql`p.bigrams @> ${bigramsOf(text)}::text[]`;
}

function conditions(actor: PersonActor, keys: Keys, query: UserQuery, now: string): RawBuilder<unknown> {
  const { unitId, depth, search, role, state, neverSignedIn } = query;
  const asked: RawBuilder<unknown>[] = [readableUnits(actor, 'u', 'read-users')];
  if (unitId !== undefined) {
    const inside = sql`u.id = ${unitId}::uuid`;
    asked.push(depth === 'subtree' ? sql`(${inside} or u.ancestor_ids @> array[${unitId}::uuid])` : inside);
  }
  if (search !== undefined && searchable(search) !== '') asked.push(matching(keys, search));
  if (role !== undefined) {
    asked.push(sql`m.id in (select g.membership_id from role_grant g where g.role = ${role} and g.valid_to is null)`);
  }
  asked.push(state === 'left' ? hasLeft(now) : sql`not ${hasLeft(now)}`);
  if (state === 'active' || state === 'stopped') asked.push(sql`a.state = ${state}`);
  // Whether somebody who has left signs in elsewhere is not told.
  if (neverSignedIn === true) asked.push(sql`a.last_signed_in_at is null and not ${hasLeft(now)}`);
  return sql.join(asked, sql` and `);
}

/**
 * Whether those who belong to the list are found first and then sorted. Walking along the names is quick where the part
 * is a large one; for a county among a million it passes thousands of others.
 */
function isSmallPart(actor: PersonActor, { unitId }: UserQuery): boolean {
  const { all, roots } = unitReach(actor, 'read-users');
  if (unitId !== undefined && !actor.memberships.some((own) => own.unitId === unitId)) return true;
  const own = actor.memberships.filter((membership) => roots.includes(membership.unitId));
  return !all && own.every(({ unitClass }) => unitClass !== 'city-bureau');
}

/** One page in the order of names, and the first line of the next. */
export function pageOfUsers(actor: PersonActor, keys: Keys, query: UserQuery, now: string): RawBuilder<UserLine> {
  const after = readKey(query.after, ['text', 'uuid']);
  const limit = (query.limit ?? PAGE) + 1;
  const belong = conditions(actor, keys, query, now);
  if (!isSmallPart(actor, query)) {
    const beyond = after ? sql`and (p.pinyin, m.id) > (${after[0]}, ${after[1]}::uuid)` : sql``;
    return sql<UserLine>`
      select ${userColumns(now)} ${userTables}
      where ${belong} ${beyond}
      order by p.pinyin, m.id limit ${limit}`;
  }
  const beyond = after ? sql`where (pinyin, id) > (${after[0]}, ${after[1]}::uuid)` : sql``;
  return sql<UserLine>`
    with belonging as materialized (select m.id, p.pinyin ${userTables} where ${belong}),
    chosen as (select id, pinyin from belonging ${beyond} order by pinyin, id limit ${limit})
    select ${userColumns(now)} ${userTables}
    join chosen on chosen.id = m.id
    order by p.pinyin, m.id`;
}

export function countOfUsers(actor: PersonActor, keys: Keys, query: UserQuery, now: string): RawBuilder<{ n: number }> {
  return sql<{ n: number }>`
    select count(*) as n from (
      select ${userTables} where ${conditions(actor, keys, query, now)} limit ${COUNT_LIMIT + 1}
    ) counted`;
}

export interface UserPage {
  readonly items: UserRow[];
  readonly next: string | null;
  readonly count: Count;
}

export async function listUsers(db: Db, keys: Keys, actor: PersonActor, query: UserQuery): Promise<UserPage> {
  const now = await actor.clock(db);
  const { rows } = await pageOfUsers(actor, keys, query, now).execute(db);
  const counted = await countOfUsers(actor, keys, query, now).execute(db);
  const { page, next } = cutPage(rows, query.limit ?? PAGE, (last) => [last.pinyin, last.membership_id]);
  return {
    items: page.map((line) => presentUserRow(keys, line)),
    next,
    count: countOf(counted.rows[0]?.n ?? 0),
  };
}
