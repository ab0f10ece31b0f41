import { whyNotGrant, type Role } from '@zhicheng/domain';
import type { GivenPassword } from '../../../platform/accounts/index.ts';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudits } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findManagedUnits } from '../../../platform/directory/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { mayAddUsers, readFields, type CreateUserInput, type NewAccount } from './create-user.ts';
import { insertGrants } from './insert-grant.ts';
import { insertUsers, type NewUser } from './insert-user.ts';

export interface CreateUsersInput extends CreateUserInput {
  readonly roles: readonly Role[];
  readonly password: GivenPassword;
}

/**
 * 添加用户 and 用户审批权限设置 of many at once, by the rules of `createUser` and `grantRole`, with a few statements in all.
 * Null where there is anything to say about any of them: roll back and make them one by one, each of which says it.
 */
export async function createUsers(
  tx: Tx,
  actor: PersonActor,
  keys: Keys,
  inputs: readonly CreateUsersInput[],
): Promise<readonly NewAccount[] | null> {
  // What the 安全保密员 may do hangs on whether a unit has a clerk yet, and so on the rows before.
  if (actor.memberships.some(({ roles }) => roles.includes('security-officer'))) return null;
  const now = await actor.clock(tx);
  const units = await findManagedUnits(tx, [...new Set(inputs.map(({ unitId }) => unitId))], now);
  const users: NewUser[] = [];
  for (const { roles, password, ...input } of inputs) {
    const unit = units.get(input.unitId);
    if (unit?.state !== 'active' || !mayAddUsers(actor, unit)) return null;
    if (roles.some((role) => whyNotGrant(actor.memberships, unit, role) !== null)) return null;
    const fields = readFields(keys, input, now);
    if (!fields.ok) return null;
    users.push({ ...fields.value, unitId: unit.id, password });
  }
  const made = await insertUsers(tx, actor, keys, now, users);
  if (typeof made === 'string') return null;

  const places = made.map(({ personId, membershipId }, index) => {
    const { unitId = '', roles = [] } = inputs[index] ?? {};
    return { personId, membershipId, unitId, roles: [...new Set(roles)] };
  });
  const grants = places.flatMap(({ roles, ...place }) => roles.map((role) => ({ ...place, role })));
  if ((await insertGrants(tx, actor, now, grants)) < grants.length) return null;
  const entries = places.map(({ personId, membershipId, unitId, roles }) => ({
    action: 'users.setRoles',
    result: 'done' as const,
    unitId,
    subject: { kind: 'person', id: personId },
    details: { membershipId, granted: roles, ended: [] },
  }));
  await appendAudits(tx, actor, now, entries);
  return made.map((ids, index) => ({ ...ids, shownPassword: inputs[index]?.password.shown ?? null }));
}
