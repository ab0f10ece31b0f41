import type { Coordinates, OfficeDirectory, OfficeHolder, OfficeUnit, Role, UnitClass } from '@zhicheng/domain';
import { sql } from 'kysely';
import type { Db } from '../database/index.ts';

/**
 * The units that can take part in a route at this instant, all above them and all that succeeded them, with who holds
 * which role; `besides` are units that handle it already, whatever they are in charge of today.
 */
export async function loadOfficeDirectory(
  db: Db,
  at: Coordinates,
  now: string,
  besides: readonly string[] = [],
): Promise<OfficeDirectory> {
  const units = await loadUnits(db, at, besides);
  const unitIds = units.map(({ id }) => id);
  return { units, holders: await loadHolders(db, unitIds, now), divisionNames: await loadDivisionNames(db, units) };
}

interface UnitRow {
  id: string;
  name: string;
  unit_class: UnitClass;
  superior_id: string | null;
  division_code: string;
  state: 'active' | 'stopped';
  successor_id: string | null;
  contact_phone: string | null;
  professions: string[];
  series: string[];
}

async function loadUnits(db: Db, at: Coordinates, besides: readonly string[]): Promise<OfficeUnit[]> {
  const { rows } = await sql<UnitRow>`
    with recursive named as (
      select unnest(
        array[${at.employerId}, ${at.superiorId}, ${at.committee?.officeUnitId ?? null}]::uuid[] || ${[...besides]}::uuid[]
      ) as id
    ),
    bureaus as (
      select id from unit
      where state = 'active'
        and (unit_class = 'province-bureau'
          or (unit_class = 'city-bureau' and division_code = ${at.cityCode})
          or (unit_class = 'county-bureau' and division_code = ${at.countyCode}))
    ),
    industry_departments as (
      select u.id from unit u join unit_industry i on i.unit_id = u.id
      where u.state = 'active'
        and u.division_code in (${at.countyCode}, ${at.cityCode})
        and ((i.kind = 'profession' and i.code = ${at.routingProfession.code})
          or (i.kind = 'series' and i.code = ${at.seriesCode}))
    ),
    reached as (
      select id from (table named union table bureaus union table industry_departments) as start where id is not null
      union
      select next.id
      from reached
      join unit u on u.id = reached.id
      cross join unnest(u.ancestor_ids || u.successor_id) as next (id)
      where next.id is not null
    )
    select u.id, u.name, u.unit_class, u.superior_id, u.division_code, u.state, u.successor_id, u.contact_phone,
      array(select code from unit_industry i where i.unit_id = u.id and i.kind = 'profession' order by code) as professions,
      array(select code from unit_industry i where i.unit_id = u.id and i.kind = 'series' order by code) as series
    from unit u join reached on reached.id = u.id
    order by u.pinyin, u.id`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    unitClass: row.unit_class,
    superiorId: row.superior_id,
    divisionCode: row.division_code,
    state: row.state,
    successorId: row.successor_id,
    phone: row.contact_phone,
    industries: { professions: row.professions, series: row.series },
  }));
}

/** Who can act: unit, grant, membership and account all hold. Applicants are no office. */
async function loadHolders(db: Db, unitIds: readonly string[], now: string): Promise<OfficeHolder[]> {
  const { rows } = await sql<{ unit_id: string; role: Role; person_id: string; name: string }>`
    select g.unit_id, g.role, g.person_id, p.name
    from role_grant g
    join membership m on m.id = g.membership_id
    join unit u on u.id = g.unit_id and u.state = 'active'
    join person p on p.id = g.person_id
    join account a on a.person_id = g.person_id
    where g.unit_id = any (${unitIds}::uuid[])
      and g.role <> 'applicant'
      and a.state = 'active'
      and g.valid_from <= ${now} and (g.valid_to is null or g.valid_to > ${now})
      and m.valid_from <= ${now} and (m.valid_to is null or m.valid_to > ${now})
    order by g.valid_from, g.id`.execute(db);
  return rows.map((row) => ({ unitId: row.unit_id, role: row.role, personId: row.person_id, personName: row.name }));
}

async function loadDivisionNames(db: Db, units: readonly OfficeUnit[]): Promise<Record<string, string>> {
  const codes = [...new Set(units.map(({ divisionCode }) => divisionCode))];
  const rows = await db.selectFrom('division').select(['code', 'name']).where('code', 'in', codes).execute();
  return Object.fromEntries(rows.map(({ code, name }) => [code, name]));
}
