import type { Handover } from '@zhicheng/contract';
import {
  grantRefusalSentence,
  ok,
  refused,
  roleFacts,
  whyNotEndGrantOf,
  whyNotGrant,
  type Role,
} from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { recordMasterEvent } from '../../../platform/master-event/index.ts';
import { endSessionsOf } from '../../../platform/sessions/index.ts';
import { findLastChange } from '../queries/find-last-change.ts';
import { loadUserFor, type LoadedUser } from '../queries/load-user.ts';
import { auditRoles } from './audit-roles.ts';
import { endGrants } from './end-grants.ts';
import { insertGrant } from './insert-grant.ts';
import { followDrafts } from './follow-drafts.ts';
import { settleVisits } from './settle-visits.ts';
import { tellPerson } from './tell-person.ts';

export interface SetRolesInput {
  readonly membershipId: string;
  /** All that the user is to hold afterwards. */
  readonly roles: readonly Role[];
  readonly revision: number;
  readonly handover?: Handover;
}

/**
 * 用户审批权限设置 — 保存 (§3.1.2.3): gives and takes roles in one act, each by its own rule; refused where that would leave
 * open visits to nobody. Sessions of the user begin anew.
 */
export async function setRoles(tx: Tx, keys: Keys, actor: PersonActor, input: SetRolesInput): Promise<Answer<true>> {
  const { membershipId, revision } = input;
  const loaded = await loadUserFor(tx, keys, actor, membershipId, 'set-roles');
  if (!loaded.ok) return loaded;
  const { record, now } = loaded.value;
  if (record.membership_revision !== revision) {
    return refused({ code: 'user-changed', facts: await findLastChange(tx, 'membership', membershipId) });
  }
  const wanted = [...new Set(input.roles)];
  const granted = wanted.filter((role) => !record.roles.includes(role));
  const ended = record.roles.filter((role) => !wanted.includes(role));
  if (granted.length + ended.length === 0) return ok(true);
  const why = whyNotChange(actor, loaded.value, granted, ended);
  if (why) return refused({ code: 'role-not-given', facts: { reason: why } });

  const place = { membershipId, personId: record.person_id, unitId: record.unit_id };
  for (const role of granted) await insertGrant(tx, actor, now, { ...place, role });
  await endGrants(tx, actor, now, membershipId, ended);
  const { membership_revision: seen } = record;
  await tx
    .updateTable('membership')
    .set({ revision: seen + 1 })
    .where('id', '=', membershipId)
    .execute();
  const payload = { granted, ended };
  await recordMasterEvent(tx, actor, now, { entity: 'membership', entityId: membershipId, type: 'roles-set', payload });
  await auditRoles(tx, actor, now, place, { granted, ended });
  await endSessionsOf(tx, record.account_id, 'rights-changed', { now, keep: actor.sessionId });
  await tellOfRoles(tx, actor, loaded.value, granted, ended);
  if (granted.includes('applicant')) await followDrafts(tx, keys, actor, now, record.person_id);
  const losses =
    ended.length === 0 ? [] : [{ unitId: record.unit_id, lost: { personId: record.person_id, roles: ended } }];
  return settleVisits(tx, keys, actor, now, losses, input.handover);
}

/** The person hears which roles came and went; what one did oneself needs no telling. */
async function tellOfRoles(
  tx: Tx,
  actor: PersonActor,
  { record, unit, now }: LoadedUser,
  granted: readonly Role[],
  ended: readonly Role[],
): Promise<void> {
  if (record.person_id === actor.personId) return;
  const named = (verb: string, roles: readonly Role[]) =>
    roles.length === 0 ? [] : [`${verb}${roles.map((role) => roleFacts[role].label).join('、')}`];
  const changes = [...named('新增', granted), ...named('取消', ended)].join('；');
  await tellPerson(tx, record.person_id, now, 'roles-set', `您在${unit.name}的角色已调整：${changes}。`);
}

function whyNotChange(
  actor: PersonActor,
  { unit, judged }: LoadedUser,
  granted: readonly Role[],
  ended: readonly Role[],
): string | null {
  const refusals = [
    ...granted.map((role) => ({ role, why: whyNotGrant(actor.memberships, unit, role) })),
    ...ended.map((role) => ({ role, why: whyNotEndGrantOf(actor, judged, role) })),
  ].flatMap(({ role, why }) => (why ? [`${roleFacts[role].label}：${grantRefusalSentence(why)}`] : []));
  return refusals.length === 0 ? null : refusals.join('');
}
