import type { StuckVisit } from '@zhicheng/contract';
import {
  addDays,
  civilDateOf,
  roleFacts,
  startOfDay,
  type ApplicationState,
  type Role,
  type UnitClass,
  type WorkCalendar,
} from '@zhicheng/domain';
import { sql, type RawBuilder } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { COUNT_LIMIT, countOf, cutPage, readKey } from '../../../platform/paging/index.ts';
import { readableUnits } from '../../../platform/scopes/index.ts';
import { loadWorkCalendar, waitingUntil } from '../../../platform/working-days/index.ts';
import { loadExtras, nameOfStep } from '../../applications/index.ts';
import { mayReassign } from './reassigning.ts';

/** Nobody of the office has signed in for so many working days: then it waits for nobody. */
const AWAY_WORKING_DAYS = 15;
const PAGE = 20;

interface StuckRow {
  readonly visit_id: string;
  readonly opened_at: string;
  readonly step: ApplicationState['visits'][number]['step'];
  readonly state: ApplicationState;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly unit_class: UnitClass;
  readonly unit_state: 'active' | 'stopped';
  readonly contact_phone: string | null;
  readonly superior_id: string | null;
  readonly superior_name: string | null;
  readonly roles: Role[];
  readonly handlers: { personName: string; active: boolean; lastSignedInAt: string | null }[] | null;
}

/** The beginning of the day that lies so many working days back. */
export function awaySince(calendar: WorkCalendar, now: string): string {
  let [date, left] = [civilDateOf(now), AWAY_WORKING_DAYS];
  while (left > 0) {
    if (calendar.isWorkday(date).workday) left -= 1;
    date = addDays(date, -1);
  }
  return startOfDay(date);
}

const holds = (now: string) => sql`g.valid_from <= ${now} and (g.valid_to is null or g.valid_to > ${now})`;

/**
 * Offices with something open, one after the other off their index, each with up to two people who can handle and have
 * signed in since: with none all that lies there is stuck, with one what is that person's own case.
 */
function offices(actor: PersonActor, now: string, since: string): RawBuilder<unknown> {
  return sql`recursive office (unit_id, roles) as (
      (select handler_unit_id, handler_roles from visit where state = 'open' and handler_unit_id is not null
        order by handler_unit_id, handler_roles limit 1)
      union all
      select next.handler_unit_id, next.handler_roles from office o cross join lateral (
        select v.handler_unit_id, v.handler_roles from visit v
        where v.state = 'open' and v.handler_unit_id is not null
          and (v.handler_unit_id, v.handler_roles) > (o.unit_id, o.roles)
        order by v.handler_unit_id, v.handler_roles limit 1) next
    ), idle as (
      select o.unit_id, o.roles, u.state, recent.people from office o
      join unit u on u.id = o.unit_id and ${readableUnits(actor, 'u', 'use-support')}
      cross join lateral (
        select array(select distinct person_id from (
          select g.person_id from role_grant g
          join membership m on m.id = g.membership_id and (m.valid_to is null or m.valid_to > ${now})
          where g.unit_id = o.unit_id and g.role = any (o.roles) and ${holds(now)}
          union all
          select i.stand_in_person_id from stand_in i
          where i.unit_id = o.unit_id and i.roles && o.roles and i.valid_from <= ${now} and i.valid_to > ${now}
            and (i.ended_at is null or i.ended_at > ${now})
        ) able join account a using (person_id)
        where a.state = 'active' and a.last_signed_in_at >= ${since} limit 2) as people) recent
      where u.state = 'stopped' or cardinality(recent.people) < 2
    )`;
}

/** Visits at such an office. */
const stuckThere = sql`v.state = 'open' and v.handler_unit_id = i.unit_id and v.handler_roles = i.roles
  and (i.state = 'stopped' or cardinality(i.people) = 0 or i.people = array[v.person_id])`;

/** A page, longest waiting first, and the first line of the next. */
export function pageOfStuck(
  actor: PersonActor,
  { now, since }: { readonly now: string; readonly since: string },
  after: readonly string[] | null,
  limit: number,
): RawBuilder<StuckRow> {
  const beyond = after ? sql`and (v.opened_at, v.id) > (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``;
  return sql<StuckRow>`
    with ${offices(actor, now, since)}, page as (
      select v.id, v.opened_at from idle i cross join lateral (
        select v.id, v.opened_at from visit v where ${stuckThere} ${beyond} order by v.opened_at, v.id limit ${limit}
      ) v order by v.opened_at, v.id limit ${limit}
    )
    select v.id as visit_id, v.opened_at, v.step, a.state, u.id as unit_id, u.name as unit_name, u.unit_class, u.state as unit_state,
      u.contact_phone, u.superior_id, up.name as superior_name, v.handler_roles as roles,
      (select json_agg(json_build_object('personName', p.name, 'active', c.state = 'active',
          'lastSignedInAt', to_char(c.last_signed_in_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
        from (select distinct g.person_id from role_grant g
          join membership m on m.id = g.membership_id and (m.valid_to is null or m.valid_to > ${now})
          where g.unit_id = v.handler_unit_id and g.role = any (v.handler_roles) and ${holds(now)}) held
        join person p on p.id = held.person_id join account c on c.person_id = held.person_id) as handlers
    from page join visit v on v.id = page.id
    join application a on a.apply_year = v.apply_year and a.id = v.application_id
    join unit u on u.id = v.handler_unit_id
    left join unit up on up.id = u.superior_id
    order by v.opened_at, v.id`;
}

function causeOf({ unit_state: state, handlers }: StuckRow): StuckVisit['cause'] {
  if (state === 'stopped') return 'stopped';
  return (handlers ?? []).some(({ active }) => active) ? 'away' : 'nobody';
}

/** 卡住的业务 of the units that the actor supports. */
export async function listStuck(db: Db, actor: PersonActor, query: { after?: string; limit?: number }) {
  const limit = query.limit ?? PAGE;
  const now = await actor.clock(db);
  const calendar = await loadWorkCalendar(db);
  const at = { now, since: awaySince(calendar, now) };
  const { rows } = await pageOfStuck(actor, at, readKey(query.after, ['instant', 'uuid']), limit + 1).execute(db);
  const counted = await sql<{ n: number }>`
    with ${offices(actor, now, at.since)} select count(*) as n from (
      select from idle i join visit v on ${stuckThere} limit ${COUNT_LIMIT + 1}) counted`.execute(db);
  const { page, next } = cutPage(rows, limit, (last) => [last.opened_at, last.visit_id]);
  const extras = await loadExtras(
    db,
    page.map(({ state }) => state),
  );
  const waiting = waitingUntil(calendar, now);
  return {
    items: page.flatMap((row): StuckVisit[] => {
      const known = extras.get(row.state.id);
      if (!known) return [];
      return [
        {
          visitId: row.visit_id,
          applicationId: row.state.id,
          number: row.state.number,
          personName: row.state.personName,
          unitName: known.unitName,
          stepName: nameOfStep(row.state, row.step, known),
          officeUnitId: row.unit_id,
          officeUnitName: row.unit_name,
          officePhone: row.contact_phone,
          superiorName: row.superior_name,
          roleLabels: row.roles.map((role) => roleFacts[role].label),
          openedAt: row.opened_at,
          workingDays: waiting(row.opened_at, null),
          cause: causeOf(row),
          handlers: row.handlers ?? [],
          mayReassign: mayReassign(actor, row),
        },
      ];
    }),
    next,
    count: countOf(counted.rows[0]?.n ?? 0),
  };
}
