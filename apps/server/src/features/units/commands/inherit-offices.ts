import type { UnitClass } from '@zhicheng/domain';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';

/**
 * What an office decided stays to be read by whoever goes on with it: the successor of a merged unit, which also goes on
 * with what that unit had inherited itself, or the unit itself with the roles of its new class.
 */
export async function inheritOffices(tx: Tx, heirId: string, fromId: string, fromClass: UnitClass): Promise<void> {
  await sql`
    insert into inherited_office (unit_id, from_unit_id, from_class)
    select ${heirId}::uuid, ${fromId}::uuid, ${fromClass}
    union
    select ${heirId}::uuid, from_unit_id, from_class from inherited_office where unit_id = ${fromId}::uuid
    on conflict do nothing`.execute(tx);
}
