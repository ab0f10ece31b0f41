import type { UnitClass } from '@zhicheng/domain';
import { sql } from 'kysely';
import type { ActorMembership } from './actor.ts';
import type { Db } from '../database/index.ts';
import { loadStandIns } from './load-stand-ins.ts';

/** The units that a person belongs to at an instant, oldest first, with the roles held and stood in for there. */
export async function loadMemberships(db: Db, personId: string, at: string): Promise<ActorMembership[]> {
  const rows = await db
    .selectFrom('membership as m')
    .innerJoin('unit as u', 'u.id', 'm.unit_id')
    .leftJoin('role_grant as g', (join) =>
      join
        .onRef('g.membership_id', '=', 'm.id')
        // Said again, for by person they are found at once.
        .onRef('g.person_id', '=', 'm.person_id')
        .on('g.valid_from', '<=', at)
        .on((on) => on.or([on('g.valid_to', 'is', null), on('g.valid_to', '>', at)])),
    )
    .select(['m.id as membership_id', 'm.unit_id', 'u.name', 'u.unit_class', 'u.division_code'])
    .select(['u.superior_id', 'u.ancestor_ids', 'g.role'])
    .select(
      sql<{ unitId: string; unitClass: UnitClass }[] | null>`(
        select json_agg(json_build_object('unitId', i.from_unit_id, 'unitClass', i.from_class))
        from inherited_office i where i.unit_id = u.id)`.as('inherits'),
    )
    .where('m.person_id', '=', personId)
    .where('u.state', '=', 'active')
    .where('m.valid_from', '<=', at)
    .where((where) => where.or([where('m.valid_to', 'is', null), where('m.valid_to', '>', at)]))
    .orderBy('m.valid_from')
    .orderBy('m.id')
    .orderBy('g.valid_from')
    .orderBy('g.id')
    .execute();
  const memberships = new Map<string, ActorMembership>();
  for (const row of rows) {
    const known = memberships.get(row.membership_id);
    memberships.set(row.membership_id, {
      membershipId: row.membership_id,
      unitId: row.unit_id,
      unitName: row.name,
      unitClass: row.unit_class,
      divisionCode: row.division_code,
      superiorId: row.superior_id,
      ancestorIds: row.ancestor_ids,
      ...(row.inherits === null ? {} : { inherits: row.inherits }),
      roles: [...(known?.roles ?? []), ...(row.role === null ? [] : [row.role])],
    });
  }
  const standIns = await loadStandIns(db, personId, at);
  return [...memberships.values()].map((membership) => {
    const standsInFor = standIns.get(membership.membershipId);
    return standsInFor ? { ...membership, standsInFor } : membership;
  });
}
