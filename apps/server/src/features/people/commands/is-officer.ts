import { officerRoles } from '@zhicheng/domain';
import type { Tx } from '../../../platform/database/index.ts';

/** Whether somebody is one of the three officers (三员分立), in whatever unit: they are given no other role. */
export async function isOfficer(tx: Tx, personId: string): Promise<boolean> {
  const held = await tx
    .selectFrom('role_grant')
    .select('id')
    .where('person_id', '=', personId)
    .where('role', 'in', officerRoles)
    .where('valid_to', 'is', null)
    .executeTakeFirst();
  return held !== undefined;
}
