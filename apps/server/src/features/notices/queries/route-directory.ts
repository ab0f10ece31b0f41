import type { OfficeDirectory, OfficeHolder, OfficeUnit, Role, UnitClass } from '@zhicheng/domain';
import { sql } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';

interface UnitRow {
  id: string;
  name: string;
  unit_class: UnitClass;
  superior_id: string | null;
  division_code: string;
  state: 'active' | 'stopped';
  successor_id: string | null;
  professions: string[];
  series: string[];
}

/**
 * The offices that notices can lead to, in one look: every bureau, every department with a 主管行业, the committee's
 * office, all above them and all that succeeded them; of holders one a role is enough.
 */
export async function loadRouteDirectory(
  db: Db,
  { officeUnitId, now }: { readonly officeUnitId: string | null; readonly now: string },
): Promise<OfficeDirectory> {
  const { rows } = await sql<UnitRow>`
    with recursive reached as (
      select id from unit where unit_class in ('province-bureau', 'city-bureau', 'county-bureau')
      union
      select unit_id from unit_industry
      union
      select id from unit where id = ${officeUnitId}
      union
      select next.id
      from reached
      join unit u on u.id = reached.id
      cross join unnest(u.ancestor_ids || u.successor_id) as next (id)
      where next.id is not null
    ),
    industries as (
      select unit_id,
        array_agg(code) filter (where kind = 'profession') as professions,
        array_agg(code) filter (where kind = 'series') as series
      from unit_industry group by unit_id
    )
    select u.id, u.name, u.unit_class, u.superior_id, u.division_code, u.state, u.successor_id,
      coalesce(i.professions, '{}') as professions, coalesce(i.series, '{}') as series
    from reached join unit u on u.id = reached.id left join industries i on i.unit_id = u.id
    order by u.pinyin, u.id`.execute(db);
  const units = rows.map((row): OfficeUnit => ({
    id: row.id,
    name: row.name,
    unitClass: row.unit_class,
    superiorId: row.superior_id,
    divisionCode: row.division_code,
    state: row.state,
    successorId: row.successor_id,
    phone: null,
    industries: { professions: row.professions, series: row.series },
  }));
  const unitIds = units.map(({ id }) => id);
  return { units, holders: await loadRolesHeld(db, unitIds, now), divisionNames: {} };
}

/** Which roles somebody holds in these units now: grant, membership and account all hold. */
async function loadRolesHeld(db: Db, unitIds: readonly string[], now: string): Promise<OfficeHolder[]> {
  const { rows } = await sql<{ unitId: string; role: Role; personId: string }>`
    select distinct on (g.unit_id, g.role) g.unit_id as "unitId", g.role, g.person_id as "personId"
    from role_grant g
    join membership m on m.id = g.membership_id
    join account a on a.person_id = g.person_id
    where g.unit_id = any (${[...unitIds]}::uuid[])
      and g.role <> 'applicant'
      and a.state = 'active'
      and g.valid_from <= ${now} and (g.valid_to is null or g.valid_to > ${now})
      and m.valid_from <= ${now} and (m.valid_to is null or m.valid_to > ${now})
    order by g.unit_id, g.role, g.id`.execute(db);
  return rows.map((row) => ({ ...row, personName: '' }));
}
