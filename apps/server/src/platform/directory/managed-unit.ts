import type { GrantedUnit, UnitClass } from '@zhicheng/domain';
import { sql } from 'kysely';
import type { Tx } from '../database/index.ts';

/** A unit as commands on it and on its users need it. */
export interface ManagedUnit extends GrantedUnit {
  readonly name: string;
  readonly unitClass: UnitClass;
  readonly superiorId: string | null;
  readonly ancestorIds: readonly string[];
  readonly state: 'active' | 'stopped';
}

/** Finds a unit and holds it against being stopped or moved until the transaction ends. */
export async function findManagedUnit(tx: Tx, unitId: string, now: string): Promise<ManagedUnit | undefined> {
  return (await findManagedUnits(tx, [unitId], now)).get(unitId);
}

/** The same for several, by id. */
export async function findManagedUnits(
  tx: Tx,
  unitIds: readonly string[],
  now: string,
): Promise<ReadonlyMap<string, ManagedUnit>> {
  if (unitIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('unit as u')
    .select(['u.id', 'u.name', 'u.unit_class', 'u.superior_id', 'u.ancestor_ids', 'u.state'])
    .select(
      sql<boolean>`exists (
        select from role_grant g
        join membership m on m.id = g.membership_id and (m.valid_to is null or m.valid_to > ${now})
        join account a on a.person_id = g.person_id and a.state = 'active'
        where g.unit_id = u.id and g.role like '%-clerk' and g.role not like '%-office-clerk'
          and g.valid_from <= ${now} and (g.valid_to is null or g.valid_to > ${now})
      )`.as('has_clerk'),
    )
    .where('u.id', 'in', unitIds)
    .orderBy('u.id')
    .forShare()
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        name: row.name,
        unitClass: row.unit_class,
        superiorId: row.superior_id,
        ancestorIds: row.ancestor_ids,
        state: row.state,
        hasClerk: row.has_clerk,
      },
    ]),
  );
}
