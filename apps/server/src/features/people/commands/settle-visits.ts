import type { Handover } from '@zhicheng/contract';
import { grantRefusalSentence, ok, refused, roleFacts, whyNotGrant, type Role } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findManagedUnit } from '../../../platform/directory/index.ts';
import type { Answer, WireRefusal } from '../../../platform/http/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { endSessionsOf } from '../../../platform/sessions/index.ts';
import { coverOpenVisits, holdOffices, strandedVisits, type LostHandlers } from '../../applications/index.ts';
import { auditRoles } from './audit-roles.ts';
import { insertGrant } from './insert-grant.ts';
import { isOfficer } from './is-officer.ts';
import { tellPerson } from './tell-person.ts';

/**
 * Leaves no open visit without anybody after roles or a membership ended: where somebody was the last who could handle
 * some, it takes a named colleague (who is given the roles) or the unit above (代行); without either it is refused.
 */
export async function settleVisits(
  tx: Tx,
  keys: Keys,
  actor: PersonActor,
  now: string,
  losses: readonly LostHandlers[],
  handover: Handover | undefined,
): Promise<Answer<true>> {
  if (losses.length === 0) return ok(true);
  if (handover?.to === 'colleague') {
    const given = await giveToColleague(tx, actor, now, losses, handover.membershipId);
    if (!given.ok) return given;
  }
  const uncovered = handover?.to === 'superior' ? 'superior' : 'refuse';
  const covered = await coverOpenVisits(tx, { keys }, actor, now, losses, uncovered);
  if (covered.ok) return ok(true);
  if (handover?.to !== 'colleague') return covered;
  return refused(unfit('这位同事接手后仍有业务无人办理（不能办理本人的申报），请另选一位，或选择“由上级机构代行”。'));
}

function unfit(reason: string): WireRefusal {
  return { code: 'handover-unfit', facts: { reason } };
}

/** Gives a colleague of the unit the roles that its stranded visits need. */
async function giveToColleague(
  tx: Tx,
  actor: PersonActor,
  begun: string,
  losses: readonly LostHandlers[],
  membershipId: string,
): Promise<Answer<true>> {
  const unitIds = losses.map(({ unitId }) => unitId);
  const now = await holdOffices(tx, actor, begun, unitIds, 'alone');
  const stranded = await strandedVisits(tx, losses, now);
  if (stranded.length === 0) return ok(true);
  const colleague = await tx
    .selectFrom('membership as m')
    .innerJoin('account as a', 'a.person_id', 'm.person_id')
    .select(['m.person_id', 'm.unit_id', 'a.id as account_id'])
    .where('m.id', '=', membershipId)
    .where('a.state', '=', 'active')
    .where((where) => where.or([where('m.valid_to', 'is', null), where('m.valid_to', '>', now)]))
    .executeTakeFirst();
  const unit = colleague && (await findManagedUnit(tx, colleague.unit_id, now));
  if (!colleague || !unit || stranded.some(({ handlerUnitId }) => handlerUnitId !== unit.id)) {
    return refused(unfit('只能移交给办理这些业务的单位里在岗的同事，请另选。'));
  }
  if (losses.some(({ lost }) => lost !== 'everybody' && lost.personId === colleague.person_id)) {
    return refused(unfit('不能移交给本人，请另选一位同事。'));
  }
  if (await isOfficer(tx, colleague.person_id)) {
    return refused(unfit('系统管理员、安全保密员、安全审计员不能办理业务，请另选一位同事。'));
  }
  const granted: Role[] = [];
  for (const role of rolesNeeded(stranded, losses)) {
    const why = whyNotGrant(actor.memberships, unit, role);
    if (why) return refused(unfit(`不能把“${roleFacts[role].label}”交给这位同事：${grantRefusalSentence(why)}`));
    const grant = { membershipId, personId: colleague.person_id, unitId: unit.id, role };
    if (await insertGrant(tx, actor, now, grant)) granted.push(role);
  }
  const place = { membershipId, personId: colleague.person_id, unitId: unit.id };
  await auditRoles(tx, actor, now, place, { granted, ended: [] });
  await endSessionsOf(tx, colleague.account_id, 'rights-changed', { now, keep: actor.sessionId });
  if (granted.length > 0) {
    const names = granted.map((role) => roleFacts[role].label).join('、');
    const text = `${unit.name}的 ${stranded.length} 项待办业务已交给您，新增角色：${names}。请在待办业务中办理。`;
    await tellPerson(tx, colleague.person_id, now, 'roles-set', text);
  }
  return ok(true);
}

/** Of each stranded visit one role that was lost and that handles it. */
function rolesNeeded(
  stranded: readonly { readonly handlerRoles: readonly Role[] }[],
  losses: readonly LostHandlers[],
): Role[] {
  const lost = losses.flatMap((loss) => (loss.lost === 'everybody' ? [] : loss.lost.roles));
  const needed = stranded.flatMap(({ handlerRoles }) => handlerRoles.filter((role) => lost.includes(role)).slice(0, 1));
  return [...new Set(needed)];
}
