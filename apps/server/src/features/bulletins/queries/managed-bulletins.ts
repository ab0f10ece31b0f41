import type { Bulletin, Endpoints, QueryOf } from '@zhicheng/contract';
import { endOfDay, startOfDay } from '@zhicheng/domain';
import { sql, type RawBuilder } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { countOf, COUNT_LIMIT, readKey, writeKey } from '../../../platform/paging/index.ts';
import { presentBulletin, type BulletinRow } from '../rows.ts';
import { inTerritory, withinDivision } from './territory.ts';

type ListQuery = QueryOf<Endpoints['bulletins.list']>;

const PAGE = 20;

const rows = sql`from bulletin b join division d on d.code = b.division_code`;

function belongs(actor: PersonActor, { kind, state, region, on, search }: ListQuery): RawBuilder<unknown> {
  const words = search?.trim().replaceAll(/[\\%_]/g, (mark) => `\\${mark}`) ?? '';
  return sql`${inTerritory(actor, 'b.division_code')}
    and ${kind === undefined ? sql`true` : sql`b.kind = ${kind}`}
    and ${state === undefined ? sql`true` : sql`b.state = ${state}`}
    and ${region === undefined ? sql`true` : sql`b.division_code in ${withinDivision(region)}`}
    and ${on === undefined ? sql`true` : sql`b.shown_from < ${endOfDay(on)} and (b.shown_to is null or b.shown_to > ${startOfDay(on)})`}
    and ${words === '' ? sql`true` : sql`b.title like ${`%${words}%`}`}`;
}

/** A page of what the actor manages, latest first. */
export async function listManaged(db: Db, actor: PersonActor, query: ListQuery) {
  const limit = query.limit ?? PAGE;
  const after = readKey(query.after, ['instant', 'uuid']);
  const beyond = after ? sql`and (b.created_at, b.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``;
  const found = await sql<BulletinRow>`
    select b.*, d.full_name as region_name ${rows} where ${belongs(actor, query)} ${beyond}
    order by b.created_at desc, b.id desc limit ${limit + 1}`.execute(db);
  const counted = await sql<{ n: number }>`
    select count(*) as n from (select ${rows} where ${belongs(actor, query)} limit ${COUNT_LIMIT + 1}) counted`.execute(
    db,
  );
  const page = found.rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(presentBulletin),
    next: found.rows.length > limit && last ? writeKey([last.created_at, last.id]) : null,
    count: countOf(counted.rows[0]?.n ?? 0),
  };
}

/** One that the actor manages. */
export async function findManaged(db: Db, actor: PersonActor, id: string): Promise<Bulletin | undefined> {
  const { rows: found } = await sql<BulletinRow>`
    select b.*, d.full_name as region_name ${rows}
    where b.id = ${id} and ${inTerritory(actor, 'b.division_code')}`.execute(db);
  return found[0] && presentBulletin(found[0]);
}
