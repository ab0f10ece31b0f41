import type { Bulletin, Endpoints, QueryOf } from '@zhicheng/contract';
import { endOfDay, startOfDay } from '@zhicheng/domain';
import { sql, type RawBuilder } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { countRows, cutPage, readKey } from '../../../platform/paging/index.ts';
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
  const { page, next } = cutPage(found.rows, limit, (last) => [last.created_at, last.id]);
  const count = await countRows(db, sql`${rows} where ${belongs(actor, query)}`);
  return { items: page.map(presentBulletin), next, count };
}

/** One that the actor manages. */
export async function findManaged(db: Db, actor: PersonActor, id: string): Promise<Bulletin | undefined> {
  const { rows: found } = await sql<BulletinRow>`
    select b.*, d.full_name as region_name ${rows}
    where b.id = ${id} and ${inTerritory(actor, 'b.division_code')}`.execute(db);
  return found[0] && presentBulletin(found[0]);
}
