import type { Endpoints, ReplyOf } from '@zhicheng/contract';
import { sql } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { countUnread, toldTo } from '../queries/own-messages.ts';

/** Marks some of one's own messages as read; another's are not touched. Answers how many are left. */
export async function markRead(
  db: Db,
  actor: PersonActor,
  ids: readonly string[],
): Promise<ReplyOf<Endpoints['messages.markRead']>> {
  const now = await actor.clock(db);
  await sql`
    update message set read_at = ${now}
    where ${toldTo(actor, now)} and read_at is null and id = any (${[...ids]}::uuid[])`.execute(db);
  return countUnread(db, actor);
}
