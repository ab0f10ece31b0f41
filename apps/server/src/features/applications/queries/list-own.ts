import type { ApplicationSummary } from '@zhicheng/contract';
import type { ApplicationState, TitleLevel } from '@zhicheng/domain';
import { sql } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { cutPage, readKey } from '../../../platform/paging/index.ts';
import { describeApplications } from './describe.ts';

export interface OwnPage {
  readonly items: ApplicationSummary[];
  readonly next: string | null;
  readonly count: { value: number; more: boolean };
}

const PAGE = 20;

/** The person's own applications, newest change first; deleted drafts and 已删除流程 are off their screens. */
export async function listOwn(
  db: Db,
  actor: PersonActor,
  query: { readonly level?: TitleLevel; readonly after?: string; readonly limit?: number },
): Promise<OwnPage> {
  const limit = query.limit ?? PAGE;
  const after = readKey(query.after, ['instant', 'uuid']);
  const own = db
    .selectFrom('application')
    .where('person_id', '=', actor.personId)
    .where('status', 'not in', ['discarded', 'abandoned'])
    .$if(query.level !== undefined, (select) => select.where('title_level', '=', query.level ?? 'senior'));
  const rows = await own
    .select(['id', 'state', 'updated_at'])
    .$if(after !== null, (select) =>
      select.where(sql<boolean>`(updated_at, id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
    )
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const { count } = await own.select((select) => select.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  const { page, next } = cutPage(rows, limit, (last) => [last.updated_at, last.id]);
  const states: ApplicationState[] = page.map((row) => row.state);
  return {
    items: await describeApplications(db, actor, states, await actor.clock(db)),
    next,
    count: { value: count, more: false },
  };
}
