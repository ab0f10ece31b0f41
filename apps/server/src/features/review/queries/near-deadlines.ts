import type { CivilDate, StepCode, TitleLevel, UnitClass } from '@zhicheng/domain';
import { sql } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';
import { dueOfVisit, type DueDays } from './step-due.ts';

/** A handler, and what still lies at their office of one notice and step whose 报送截止 is near. */
export interface NearDeadline {
  readonly notice_id: string;
  readonly title: string;
  readonly title_level: TitleLevel;
  readonly apply_year: number;
  readonly step: StepCode;
  readonly due: CivilDate;
  readonly unit_id: string;
  readonly unit_name: string;
  /** The class of one applicant's unit: steps are named by it. */
  readonly unit_class: UnitClass;
  readonly person_id: string;
  readonly waiting: number;
}

/** Handlers and stand-ins of the offices whose 报送截止 falls from today to the last day that is soon; nobody's own case counts. */
export async function findNearDeadlines(db: Db, days: DueDays, now: string): Promise<NearDeadline[]> {
  const near = sql`between ${days.today}::date and ${days.lastSoon}::date`;
  const { rows } = await sql<NearDeadline>`
    with near as (
      select n.id as notice_id, general ->> 'step' as step from notice n, jsonb_array_elements(n.deadlines) general
        where n.state <> 'draft' and (general ->> 'due')::date ${near}
      union
      select c.notice_id, c.step from notice_city_deadline c where c.due ${near}
    ), waiting as (
      select a.notice_id, v.step, v.handler_unit_id, v.handler_roles, v.person_id, u.unit_class, ${dueOfVisit} as due
      from near
      join application a on a.notice_id = near.notice_id and a.status = 'reviewing'
      join visit v on v.application_id = a.id and v.state = 'open' and v.step = near.step
      join unit u on u.id = a.employer_id
    ), handler (unit_id, role, person_id, except_of) as (
      select g.unit_id, g.role, g.person_id, null::uuid from role_grant g
      join membership m on m.id = g.membership_id and m.valid_from <= ${now} and (m.valid_to is null or m.valid_to > ${now})
      join account c on c.person_id = g.person_id and c.state = 'active'
      where g.unit_id in (select handler_unit_id from waiting)
        and g.valid_from <= ${now} and (g.valid_to is null or g.valid_to > ${now})
      union all
      select s.unit_id, role, s.stand_in_person_id, s.absent_person_id from stand_in s cross join unnest(s.roles) role
      where s.unit_id in (select handler_unit_id from waiting)
        and s.valid_from <= ${now} and s.valid_to > ${now} and (s.ended_at is null or s.ended_at > ${now})
    )
    select w.notice_id, n.title, n.title_level, n.apply_year, w.step, w.due, u.id as unit_id, u.name as unit_name,
      min(w.unit_class) as unit_class, h.person_id, count(*) as waiting
    from waiting w
    join lateral (
      select distinct h.person_id from handler h
      where h.unit_id = w.handler_unit_id and h.role = any (w.handler_roles)
        and h.person_id <> w.person_id and h.except_of is distinct from w.person_id
    ) h on true
    join notice n on n.id = w.notice_id
    join unit u on u.id = w.handler_unit_id
    where w.due ${near}
    group by w.notice_id, n.title, n.title_level, n.apply_year, w.step, w.due, u.id, u.name, h.person_id
    order by w.due, u.id, h.person_id`.execute(db);
  return rows;
}
