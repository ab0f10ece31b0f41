import type { QueryOf, WorkCounts, WorkDeadlines, WorkItem } from '@zhicheng/contract';
import type { Endpoints } from '@zhicheng/contract';
import type { ApplicationState } from '@zhicheng/domain';
import { sql, type RawBuilder } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { countOf, COUNT_LIMIT, readKey, writeKey } from '../../../platform/paging/index.ts';
import { searchable } from '../../../platform/search-keys/index.ts';
import { loadWorkCalendar, waitingUntil } from '../../../platform/working-days/index.ts';
import { loadExtras } from '../../applications/index.ts';
import { presentWorkItem } from '../rows/work-item-row.ts';
import { dueIs, dueOfVisit, loadDueDays, presentDue, type DueDays } from './step-due.ts';
import { atOwnOffice, decidedByOwnOffice, ownAsApplicant } from './work-scope.ts';

export type WorkList = 'pending' | 'handled' | 'ended';
export type WorkQuery = QueryOf<Endpoints['work.pending']>;

export interface WorkPage {
  readonly items: WorkItem[];
  readonly next: string | null;
  readonly count: { value: number; more: boolean };
}

interface Line {
  visit_id: string;
  sorted_at: string;
  due: string | null;
  state: ApplicationState;
}

const PAGE = 20;

const decided = sql`v.state in ('passed', 'concluded', 'sent-back', 'rejected', 'voided')`;
const ended = sql`a.status in ('approved', 'not-passed', 'voided', 'abandoned', 'lapsed')`;

/** The last visit that this office decided of each application: one line an application. */
function lastDecided(actor: PersonActor, unitId: string | undefined): RawBuilder<unknown> {
  const { decided: mine, againLater } = decidedByOwnOffice(actor, unitId);
  return sql`(${mine} and ${decided} and not exists (
    select from visit later
    where later.application_id = v.application_id and later.position > v.position
      and ${againLater}
      and later.state in ('passed', 'concluded', 'sent-back', 'rejected', 'voided')))`;
}

/** The last 提交 of the actor's own applications. */
function lastSubmitted(actor: PersonActor, unitId: string | undefined): RawBuilder<unknown> {
  return sql`(${ownAsApplicant(actor, unitId)} and v.step = 'apply' and v.state in ('submitted', 'abandoned')
    and not exists (select from visit later where later.application_id = v.application_id
      and later.position > v.position and later.step = 'apply'))`;
}

/**
 * What belongs to a list. 待办: open, and one may handle it, or returned to oneself. 已办: not ended and decided or
 * submitted by one's own. 办结: those that have ended; 已删除流程 is off every screen of its applicant.
 */
function belongs(list: WorkList, actor: PersonActor, unitId: string | undefined): RawBuilder<unknown> {
  switch (list) {
    case 'pending':
      return sql`(v.state = 'open' and (${atOwnOffice(actor, unitId)}
        or (${ownAsApplicant(actor, unitId)} and v.step = 'apply')))`;
    case 'handled':
      return sql`(a.status in ('reviewing', 'returned') and (${lastDecided(actor, unitId)}
        or (a.status = 'reviewing' and ${lastSubmitted(actor, unitId)})))`;
    case 'ended':
      return sql`(${ended} and (${lastDecided(actor, unitId)}
        or (a.status <> 'abandoned' and ${lastSubmitted(actor, unitId)})))`;
  }
}

function filters(query: WorkQuery, days: DueDays): RawBuilder<unknown> {
  const { search, step, due } = query;
  const text = search === undefined ? '' : searchable(search);
  const byStep = step === undefined ? sql`true` : sql`v.step = ${step}`;
  const bySearch =
    text === ''
      ? sql`true`
      : sql`(a.person_name like ${`%${escaped(search ?? '')}%`} or a.number like ${`%${escaped(search ?? '')}`}
          or a.unit_name like ${`%${escaped(search ?? '')}%`} or a.search_keys && ${sql.val([text])}::text[])`;
  const byDue = due === undefined ? sql`true` : dueIs(due, days);
  return sql`${byStep} and ${bySearch} and ${byDue}`;
}

function escaped(text: string): string {
  return text.trim().replaceAll(/[\\%_]/g, (mark) => `\\${mark}`);
}

/** Longest waiting first in 待办; latest first in the others. */
const sortOf = {
  pending: { key: sql`v.opened_at`, direction: sql`asc`, past: sql`>` },
  handled: { key: sql`v.closed_at`, direction: sql`desc`, past: sql`<` },
  ended: { key: sql`v.closed_at`, direction: sql`desc`, past: sql`<` },
} as const;

const lines = sql`from visit v join application a on a.apply_year = v.apply_year and a.id = v.application_id`;

/** Without 报送截止 a visit comes after all that have one. */
const dueOrLast = sql`coalesce(${dueOfVisit}, 'infinity'::date)`;

/** One page of a list and the first line of the next: the visit, its place in the order, the application. */
export function pageOfWork(actor: PersonActor, list: WorkList, query: WorkQuery, days: DueDays): RawBuilder<Line> {
  const limit = query.limit ?? PAGE;
  const { key, direction, past } = sortOf[list];
  const where = sql`${belongs(list, actor, query.unitId)} and ${filters(query, days)}`;
  const due = list === 'pending' ? dueOfVisit : sql`null`;
  const columns = sql`v.id as visit_id, ${key} as sorted_at, ${due} as due, a.state`;
  if (list === 'pending' && query.sort === 'due') {
    const after = readKey(query.after, ['day', 'instant', 'uuid']);
    const beyond = after
      ? sql`and (${dueOrLast}, v.opened_at, v.id) > (${after[0]}::date, ${after[1]}::timestamptz, ${after[2]}::uuid)`
      : sql``;
    return sql<Line>`select ${columns} ${lines} where ${where} ${beyond}
      order by ${dueOrLast}, v.opened_at, v.id limit ${limit + 1}`;
  }
  const after = readKey(query.after, ['instant', 'uuid']);
  const beyond = after ? sql`and (${key}, v.id) ${past} (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``;
  return sql<Line>`select ${columns} ${lines} where ${where} ${beyond}
    order by ${key} ${direction}, v.id ${direction} limit ${limit + 1}`;
}

/** The key of the page after a line. */
function keyAfter({ visit_id: id, sorted_at: at, due }: Line, { sort }: WorkQuery): string {
  return writeKey(sort === 'due' ? [due ?? 'infinity', at, id] : [at, id]);
}

/** How many lines a list has, counted to one beyond what is told exactly. */
export function countOfWork(
  actor: PersonActor,
  list: WorkList,
  query: WorkQuery,
  days: DueDays,
): RawBuilder<{ n: number }> {
  return sql<{ n: number }>`
    select count(*) as n from (
      select ${lines} where ${belongs(list, actor, query.unitId)} and ${filters(query, days)} limit ${COUNT_LIMIT + 1}
    ) counted`;
}

export async function listWork(db: Db, actor: PersonActor, list: WorkList, query: WorkQuery): Promise<WorkPage> {
  const limit = query.limit ?? PAGE;
  const now = await actor.clock(db);
  const days = await loadDueDays(db, now);
  const { rows } = await pageOfWork(actor, list, query, days).execute(db);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const states = page.map((line) => line.state);
  const extras = await loadExtras(db, states);
  const waiting = waitingUntil(await loadWorkCalendar(db), now);
  return {
    items: page.flatMap(({ visit_id, state, due }) => {
      const one = extras.get(state.id);
      return one ? [presentWorkItem(state, visit_id, one, actor, now, waiting, presentDue(due, days))] : [];
    }),
    next: rows.length > limit && last ? keyAfter(last, query) : null,
    count: await count(db, actor, list, query, days),
  };
}

async function count(db: Db, actor: PersonActor, list: WorkList, query: WorkQuery, days: DueDays) {
  const { rows } = await countOfWork(actor, list, query, days).execute(db);
  return countOf(rows[0]?.n ?? 0);
}

/** 待办, 已办, 办结: the same queries as the lists, so that a count is never anything but its list. */
export async function countWork(
  db: Db,
  actor: PersonActor,
  query: Pick<WorkQuery, 'unitId'> = {},
): Promise<WorkCounts> {
  const days = await loadDueDays(db, await actor.clock(db));
  return {
    pending: await count(db, actor, 'pending', query, days),
    handled: await count(db, actor, 'handled', query, days),
    ended: await count(db, actor, 'ended', query, days),
  };
}

/** Of 待办, whose 报送截止 has passed and whose is near: the same queries as the list narrowed to them. */
export async function countDeadlines(
  db: Db,
  actor: PersonActor,
  query: Pick<WorkQuery, 'unitId'> = {},
): Promise<WorkDeadlines> {
  const days = await loadDueDays(db, await actor.clock(db));
  return {
    past: await count(db, actor, 'pending', { ...query, due: 'past' }, days),
    soon: await count(db, actor, 'pending', { ...query, due: 'soon' }, days),
  };
}

/** The place of an open visit in a person's 待办, longest waiting first, counted as far as counts go. */
export async function placeInPending(db: Db, actor: PersonActor, visitId: string): Promise<number | null> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (
      select ${lines} join visit wanted on wanted.id = ${visitId} and wanted.state = 'open'
      where ${belongs('pending', actor, undefined)} and (v.opened_at, v.id) <= (wanted.opened_at, wanted.id)
      limit ${COUNT_LIMIT}
    ) counted`.execute(db);
  const place = rows[0]?.n ?? 0;
  return place === 0 ? null : place;
}
