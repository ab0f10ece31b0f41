import type { Endpoints, OwnMessage, QueryOf, ReplyOf } from '@zhicheng/contract';
import { sql, type RawBuilder } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { countRows, cutPage, readKey } from '../../../platform/paging/index.ts';

type List = Endpoints['messages.list'];
type Unread = ReplyOf<Endpoints['messages.unread']>;

const PAGE = 20;

/** What has been told to somebody by now: not what is held back still, nor what was recalled before it left. */
export function toldTo({ personId }: PersonActor, now: string): RawBuilder<unknown> {
  return sql`person_id = ${personId} and recalled_at is null and not_before <= ${now}`;
}

interface Line {
  id: string;
  text: string;
  created_at: string;
  read_at: string | null;
  application_id: string | null;
}

/** One page of what a person was told, latest first. */
export async function listOwnMessages(db: Db, actor: PersonActor, query: QueryOf<List>): Promise<ReplyOf<List>> {
  const now = await actor.clock(db);
  const limit = query.limit ?? PAGE;
  const after = readKey(query.after, ['instant', 'uuid']);
  const beyond = after ? sql`and (created_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``;
  const { rows } = await sql<Line>`
    select id, text, created_at, read_at, application_id from message
    where ${toldTo(actor, now)} ${beyond}
    order by created_at desc, id desc limit ${limit + 1}`.execute(db);
  const { page, next } = cutPage(rows, limit, (last) => [last.created_at, last.id]);
  return { items: page.map(present), next, count: await countRows(db, sql`from message where ${toldTo(actor, now)}`) };
}

function present({ id, text, created_at: at, read_at, application_id: applicationId }: Line): OwnMessage {
  return { id, text, at, read: read_at !== null, applicationId };
}

/** How many of one's messages have not been read. */
export async function countUnread(db: Db, actor: PersonActor): Promise<Unread> {
  const now = await actor.clock(db);
  return { unread: await countRows(db, sql`from message where ${toldTo(actor, now)} and read_at is null`) };
}
