import { civilDateOf, lastSoonDay, stepDue, type CivilDate, type StepDue } from '@zhicheng/domain';
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';
import { loadWorkCalendar } from '../../../platform/working-days/index.ts';

/** Today, and the last day that is soon. */
export interface DueDays {
  readonly today: CivilDate;
  readonly lastSoon: CivilDate;
}

export async function loadDueDays(db: Db, now: string): Promise<DueDays> {
  const today = civilDateOf(now);
  return { today, lastSoon: lastSoonDay(await loadWorkCalendar(db), today) };
}

/**
 * 报送截止 of a visit `v` of an application `a`: the earlier of the notice's present one and the one of the city from
 * which the application came. The state is opened only where some city has a day of its own for the step.
 */
export const dueOfVisit: RawBuilder<CivilDate | null> = sql`least(
  (select min((general ->> 'due')::date) from notice n, jsonb_array_elements(n.deadlines) general
    where n.id = a.notice_id and general ->> 'step' = v.step),
  case when exists (select from notice_city_deadline c where c.notice_id = a.notice_id and c.step = v.step) then
    (select c.due from notice_city_deadline c where c.notice_id = a.notice_id and c.step = v.step
      and c.division_code = a.state -> 'coordinates' ->> 'cityCode')
  end)`;

/** Visits `v` whose 报送截止 stands so today. */
export function dueIs(state: 'past' | 'soon', { today, lastSoon }: DueDays): RawBuilder<unknown> {
  return state === 'past'
    ? sql`${dueOfVisit} < ${today}::date`
    : sql`${dueOfVisit} between ${today}::date and ${lastSoon}::date`;
}

export function presentDue(due: CivilDate | null, { today, lastSoon }: DueDays): StepDue | null {
  return due === null ? null : stepDue(due, today, lastSoon);
}

/** 报送截止 of one open visit, as it stands now. */
export async function readDue(db: Db, visitId: string, now: string): Promise<StepDue | null> {
  const { rows } = await sql<{ due: CivilDate | null }>`
    select ${dueOfVisit} as due from visit v join application a on a.apply_year = v.apply_year and a.id = v.application_id
    where v.id = ${visitId} and v.state = 'open'`.execute(db);
  return presentDue(rows[0]?.due ?? null, await loadDueDays(db, now));
}
