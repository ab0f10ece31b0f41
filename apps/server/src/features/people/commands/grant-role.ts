import { ok, refused, whyNotGrant, type GrantRefusal, type Result, type Role } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findManagedUnit } from '../../../platform/directory/index.ts';
import { endSessionsOf } from '../../../platform/sessions/index.ts';
import { auditRoles } from './audit-roles.ts';
import { insertGrant } from './insert-grant.ts';
import { isOfficer } from './is-officer.ts';

export interface GrantRoleInput {
  readonly membershipId: string;
  readonly role: Role;
}

export type GrantRoleRefusal =
  | GrantRefusal
  | { readonly code: 'membership-ended' }
  | { readonly code: 'role-held-already'; readonly role: Role }
  /** 三员 hold nothing else (等保三级 三员分立). */
  | { readonly code: 'officer-holds-nothing-else' };

/** 用户审批权限设置 (§3.1.2.3): gives one role to a user of a unit; sessions of that user begin anew with it. */
export async function grantRole(
  tx: Tx,
  actor: PersonActor,
  { membershipId, role }: GrantRoleInput,
): Promise<Result<true, GrantRoleRefusal>> {
  const now = await actor.clock(tx);
  const membership = await tx
    .selectFrom('membership as m')
    .innerJoin('account as a', 'a.person_id', 'm.person_id')
    .select(['m.person_id', 'm.unit_id', 'm.valid_to', 'a.id as account_id'])
    .where('m.id', '=', membershipId)
    .forShare('m')
    .executeTakeFirst();
  if (!membership || (membership.valid_to !== null && membership.valid_to <= now)) {
    return refused({ code: 'membership-ended' });
  }
  const unit = await findManagedUnit(tx, membership.unit_id, now);
  if (unit?.state !== 'active') return refused({ code: 'unit-not-administered' });
  const why = whyNotGrant(actor.memberships, unit, role);
  if (why) return refused(why);
  if (await isOfficer(tx, membership.person_id)) return refused({ code: 'officer-holds-nothing-else' });

  const { person_id: personId, unit_id: unitId, account_id: accountId } = membership;
  const granted = await insertGrant(tx, actor, now, { membershipId, personId, unitId, role });
  if (!granted) return refused({ code: 'role-held-already', role });
  await auditRoles(tx, actor, now, { membershipId, personId, unitId }, { granted: [role], ended: [] });
  await endSessionsOf(tx, accountId, 'rights-changed', { now, keep: actor.sessionId });
  return ok(true);
}
