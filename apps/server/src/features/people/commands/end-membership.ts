import type { Role } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { recordMasterEvent } from '../../../platform/master-event/index.ts';
import { endSessionsOf } from '../../../platform/sessions/index.ts';
import type { LostHandlers } from '../../applications/index.ts';
import { endGrants } from './end-grants.ts';
import { tellPerson } from './tell-person.ts';

export interface EndedPlace {
  readonly membershipId: string;
  readonly personId: string;
  readonly accountId: string;
  readonly unitId: string;
  readonly roles: readonly Role[];
}

/**
 * Ends somebody's place in a unit with all roles held and stood in for there. What the person has applied for under it
 * stays as it is. Gives what the unit loses, for `settleVisits`.
 */
export async function endMembership(
  tx: Tx,
  actor: PersonActor,
  now: string,
  { membershipId, personId, accountId, unitId, roles }: EndedPlace,
  cause: { readonly kind: 'left' | 'transferred'; readonly reason: string },
): Promise<LostHandlers[]> {
  await endGrants(tx, actor, now, membershipId, roles);
  await tx
    .updateTable('membership')
    .set((set) => ({ valid_to: now, revision: set('revision', '+', 1) }))
    .where('id', '=', membershipId)
    .execute();
  const standIns = await tx
    .updateTable('stand_in')
    .set({ ended_at: now })
    .where((where) =>
      where.or([where('absent_membership_id', '=', membershipId), where('stand_in_membership_id', '=', membershipId)]),
    )
    .where('valid_to', '>', now)
    .where('ended_at', 'is', null)
    .returning(['absent_person_id', 'stand_in_person_id'])
    .execute();
  for (const { absent_person_id, stand_in_person_id } of standIns) {
    const other = absent_person_id === personId ? stand_in_person_id : absent_person_id;
    await tellPerson(tx, other, now, 'stand-in', '对方已不在本单位，你们之间的代办已结束。');
  }
  const { kind: type, reason } = cause;
  const payload = { unitId, reason, roles: [...roles] };
  await recordMasterEvent(tx, actor, now, { entity: 'membership', entityId: membershipId, type, payload });
  await endSessionsOf(tx, accountId, 'rights-changed', { now, keep: actor.sessionId });
  return roles.length === 0 ? [] : [{ unitId, lost: { personId, roles } }];
}
