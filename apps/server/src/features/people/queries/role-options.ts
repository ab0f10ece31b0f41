import type { RoleOptions } from '@zhicheng/contract';
import {
  grantRefusalSentence,
  ok,
  roleFacts,
  roles,
  whyNotEndGrantOf,
  whyNotGrant,
  type RoleGroup,
} from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { loadUserFor } from './load-user.ts';

const groups = ['特殊', '普通'] as const satisfies readonly RoleGroup[];

/** 用户审批权限设置: both groups in the manual's order, what is held, and why what cannot be given or taken cannot. */
export async function readRoleOptions(
  tx: Tx,
  keys: Keys,
  actor: PersonActor,
  membershipId: string,
): Promise<Answer<RoleOptions>> {
  const loaded = await loadUserFor(tx, keys, actor, membershipId, 'set-roles');
  if (!loaded.ok) return loaded;
  const { record, unit, judged } = loaded.value;
  const option = (role: (typeof roles)[number]) => {
    const held = record.roles.includes(role);
    const why = held ? whyNotEndGrantOf(actor, judged, role) : whyNotGrant(actor.memberships, unit, role);
    return { role, label: roleFacts[role].label, held, why: why && grantRefusalSentence(why) };
  };
  return ok({
    membershipId,
    name: record.name,
    unit: { id: unit.id, name: unit.name, unitClass: unit.unitClass },
    groups: groups.map((group) => ({
      group,
      roles: roles.filter((role) => roleFacts[role].group === group).map(option),
    })),
    revision: record.membership_revision,
  });
}
