import type { NewsLine } from '@zhicheng/contract';
import { sql } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { countRows, cutPage, readKey } from '../../../platform/paging/index.ts';
import { readersDivisions } from './territory.ts';

interface NewsRow {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly region_name: string;
  readonly shown_from: string;
  readonly pinned: boolean;
}

const PAGE = 20;

function line({ id, title, region_name: regionName, shown_from: publishedOn, pinned }: NewsRow): NewsLine {
  return { id, title, regionName, publishedOn, pinned };
}

/** A page of 通知公告 in force for the person's regions. */
export async function listNews(db: Db, actor: PersonActor, query: { after?: string; limit?: number }) {
  const limit = query.limit ?? PAGE;
  const now = await actor.clock(db);
  const after = readKey(query.after, ['flag', 'instant', 'uuid']);
  const beyond = after
    ? sql`and (b.pinned, b.shown_from, b.id) < (${after[0] === 'true'}, ${after[1]}::timestamptz, ${after[2]}::uuid)`
    : sql``;
  const inForce = sql`from bulletin b join division d on d.code = b.division_code
    where b.kind = 'news' and b.state = 'published' and b.shown_from <= ${now}
      and (b.shown_to is null or b.shown_to > ${now}) and b.division_code in ${readersDivisions(actor)}`;
  const { rows } = await sql<NewsRow>`
    select b.id, b.title, '' as body, d.full_name as region_name, b.shown_from, b.pinned ${inForce} ${beyond}
    order by b.pinned desc, b.shown_from desc, b.id desc limit ${limit + 1}`.execute(db);
  const { page, next } = cutPage(rows, limit, (last) => [String(last.pinned), last.shown_from, last.id]);
  return { items: page.map(line), next, count: await countRows(db, inForce) };
}

/** One 通知公告 of the person's regions; a link to it holds after its time, until it is withdrawn. */
export async function readNews(db: Db, actor: PersonActor, id: string) {
  const now = await actor.clock(db);
  const { rows } = await sql<NewsRow>`
    select b.id, b.title, b.body, d.full_name as region_name, b.shown_from, b.pinned
    from bulletin b join division d on d.code = b.division_code
    where b.id = ${id} and b.kind = 'news' and b.state = 'published' and b.shown_from <= ${now}
      and b.division_code in ${readersDivisions(actor)}`.execute(db);
  const [row] = rows;
  return row && { ...line(row), body: row.body };
}

interface StripRow {
  readonly id: string;
  readonly revision: number;
  readonly title: string;
  readonly body: string;
  readonly shownTo: string | null;
}

/** 系统公告 of this moment, those that the person closed left out; a changed one comes again. */
export async function listStrips(db: Db, actor: PersonActor): Promise<StripRow[]> {
  const now = await actor.clock(db);
  const { rows } = await sql<StripRow>`
    select b.id, b.revision, b.title, b.body, b.shown_to as "shownTo" from bulletin b
    where b.kind = 'strip' and b.state = 'published' and b.shown_from <= ${now} and b.shown_to > ${now}
      and b.division_code in ${readersDivisions(actor)}
      and not exists (select from bulletin_closed c
        where c.person_id = ${actor.personId} and c.bulletin_id = b.id and c.revision >= b.revision)
    order by b.pinned desc, b.shown_from desc, b.id desc limit 3`.execute(db);
  return rows;
}
