import type { Coordinates, OfficeDirectory, OfficeUnit, Role } from '@zhicheng/domain';
import { sql } from 'kysely';
import type { Db } from '../database/index.ts';

/** Steps from a stopped unit to its successor that are followed at most. */
const FURTHER = 8;

/**
 * The offices of an instant as finding one needs them: the employer, what stands above it, the bureaus and industry
 * authorities of its county and city, the committee's office, their successors and superiors; and who holds which role
 * in each, with an account that works.
 */
export async function loadOfficeDirectory(db: Db, at: Coordinates, now: string): Promise<OfficeDirectory> {
  const units = new Map<string, OfficeUnit>();
  let wanted = await firstIds(db, at);
  for (let round = 0; round < FURTHER && wanted.length > 0; round += 1) {
    const found = await loadUnits(db, wanted);
    for (const { unit } of found) units.set(unit.id, unit);
    wanted = [...new Set(found.flatMap(({ further }) => further))].filter((id) => !units.has(id));
  }
  const ids = [...units.keys()];
  return { units: [...units.values()], holders: await loadHolders(db, ids, now), divisionNames: await names(db, at) };
}

async function firstIds(db: Db, at: Coordinates): Promise<string[]> {
  const named = [at.employerId, at.superiorId, at.committee?.officeUnitId].filter((id) => typeof id === 'string');
  const places = [at.countyCode, at.cityCode].filter((code) => code !== null);
  const { rows } = await sql<{ id: string }>`
    select id from unit where unit_class = 'province-bureau'
    union
    select id from unit
    where division_code = any(${sql.val(places)}::text[]) and unit_class in ('county-bureau', 'city-bureau')
    union
    select u.id from unit u join unit_industry i on i.unit_id = u.id
    where u.division_code = any(${sql.val(places)}::text[])
      and u.unit_class in ('county-bureau', 'city-bureau', 'county-department', 'city-department')
      and ((i.kind = 'profession' and i.code = ${at.routingProfession.code})
        or (i.kind = 'series' and i.code = ${at.seriesCode}))`.execute(db);
  return [...new Set([...named, ...rows.map((row) => row.id)])];
}

async function loadUnits(db: Db, ids: readonly string[]): Promise<{ unit: OfficeUnit; further: string[] }[]> {
  const rows = await db
    .selectFrom('unit as u')
    .select(['u.id', 'u.name', 'u.unit_class', 'u.superior_id', 'u.ancestor_ids', 'u.division_code'])
    .select(['u.state', 'u.successor_id', 'u.contact_phone'])
    .select(
      sql<string[]>`array(select i.code from unit_industry i where i.unit_id = u.id and i.kind = 'profession')`.as(
        'professions',
      ),
    )
    .select(
      sql<string[]>`array(select i.code from unit_industry i where i.unit_id = u.id and i.kind = 'series')`.as(
        'series',
      ),
    )
    .where('u.id', 'in', ids)
    .orderBy('u.pinyin')
    .orderBy('u.id')
    .execute();
  return rows.map((row) => ({
    unit: {
      id: row.id,
      name: row.name,
      unitClass: row.unit_class,
      superiorId: row.superior_id,
      divisionCode: row.division_code,
      state: row.state,
      successorId: row.successor_id,
      phone: row.contact_phone,
      industries: { professions: row.professions, series: row.series },
    },
    further: [...row.ancestor_ids, ...(row.successor_id === null ? [] : [row.successor_id])],
  }));
}

async function loadHolders(db: Db, unitIds: readonly string[], now: string): Promise<OfficeDirectory['holders']> {
  if (unitIds.length === 0) return [];
  const { rows } = await sql<{ unit_id: string; role: Role; person_id: string; name: string }>`
    select g.unit_id, g.role, g.person_id, p.name
    from role_grant g
    join membership m on m.id = g.membership_id
    join person p on p.id = g.person_id
    join account a on a.person_id = g.person_id and a.state = 'active'
    where g.unit_id = any(${sql.val(unitIds)}::uuid[]) and g.role <> 'applicant'
      and g.valid_from <= ${now} and (g.valid_to is null or g.valid_to > ${now})
      and m.valid_from <= ${now} and (m.valid_to is null or m.valid_to > ${now})
    order by g.unit_id, p.name`.execute(db);
  return rows.map((row) => ({ unitId: row.unit_id, role: row.role, personId: row.person_id, personName: row.name }));
}

async function names(db: Db, at: Coordinates): Promise<Record<string, string>> {
  const codes = [at.countyCode, at.cityCode].filter((code) => code !== null);
  if (codes.length === 0) return {};
  const rows = await db.selectFrom('division').select(['code', 'name']).where('code', 'in', codes).execute();
  return Object.fromEntries(rows.map((row) => [row.code, row.name]));
}
