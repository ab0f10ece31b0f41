import type { Role } from '@zhicheng/domain';
import type { Actor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { recordMasterEvent } from '../../../platform/master-event/index.ts';

/** Ends roles that somebody holds through a membership, each with its place in history; gives those that ended. */
export async function endGrants(
  tx: Tx,
  actor: Actor,
  now: string,
  membershipId: string,
  roles: readonly Role[],
): Promise<Role[]> {
  if (roles.length === 0) return [];
  const ended = await tx
    .updateTable('role_grant')
    .set({ valid_to: now })
    .where('membership_id', '=', membershipId)
    .where('role', 'in', roles)
    .where('valid_to', 'is', null)
    .returning(['id', 'role'])
    .execute();
  for (const { id, role } of ended) {
    const payload = { membershipId, role };
    await recordMasterEvent(tx, actor, now, { entity: 'grant', entityId: id, type: 'ended', payload });
  }
  return ended.map(({ role }) => role);
}
