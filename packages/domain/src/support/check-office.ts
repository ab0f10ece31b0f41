import type { Visit } from '../application/state.ts';
import { hasCapability } from '../people/capability.ts';
import { roleFacts, type Role } from '../people/role.ts';
import type { Office } from '../routes/office.ts';
import { clockWords, no, yes, type Finding } from './finding.ts';
import type { SupportFacts, SupportMembership } from './support-facts.ts';

type At = Pick<Office, 'unitId' | 'unitName' | 'roles'>;

function officeOf(visit: Visit): At {
  const at = visit.office?.acting ?? visit.office;
  if (!at) throw new Error('only a visit at an office is asked about its office');
  return at;
}

/** The person's memberships in the unit that has the visit, those that hold first. */
function membershipsAt({ person }: SupportFacts, visit: Visit): readonly SupportMembership[] {
  const { unitId } = officeOf(visit);
  const there = person.memberships.filter((membership) => membership.unitId === unitId);
  return [...there.filter(({ endedAt }) => endedAt === null), ...there.filter(({ endedAt }) => endedAt !== null)];
}

/** Whether the person still belongs to the unit. */
export function checkMembership(facts: SupportFacts, visit: Visit): Finding {
  const { unitName } = officeOf(visit);
  const [membership] = membershipsAt(facts, visit);
  if (!membership) return no(`不是${unitName}的用户。`, `由${unitName}或其上级机构的经办人员在用户管理中添加。`);
  return membership.endedAt === null
    ? yes(`是${unitName}的用户。`)
    : no(
        `已于 ${clockWords(membership.endedAt)} 离开${unitName}。`,
        `请${unitName}其他经办人员办理；如需调回，由该单位申请调入。`,
      );
}

/** A stopped unit has no users at work. */
export function checkUnit(facts: SupportFacts, visit: Visit): Finding {
  const [membership] = membershipsAt(facts, visit);
  if (membership?.unitState !== 'stopped') return yes(`${officeOf(visit).unitName}在用。`);
  const { unitName, successorName, superiorName } = membership;
  return no(
    successorName === null ? `${unitName}已停用。` : `${unitName}已停用，并入${successorName}。`,
    `由${superiorName ?? '上级机构'}启用该单位，或在“卡住的业务”中重新指定办理单位${successorName === null ? '' : `（如${successorName}）`}。`,
  );
}

const handling = (roles: readonly Role[]): readonly Role[] =>
  roles.filter((role) => hasCapability([role], 'handle-visits'));

/** Whether the person holds, or stands in for somebody who holds, one of the roles that the step asks for in that unit. */
export function checkRole(facts: SupportFacts, visit: Visit): Finding {
  const at = officeOf(visit);
  const there = membershipsAt(facts, visit).filter(({ endedAt }) => endedAt === null);
  const fits = (roles: readonly Role[]): Role | undefined => handling(roles).find((role) => at.roles.includes(role));
  const held = there.map(({ roles }) => fits(roles)).find((role) => role !== undefined);
  if (held) return yes(`在${at.unitName}有“${roleFacts[held].label}”。`);
  const absent = there
    .flatMap(({ standsInFor }) => standsInFor)
    .find(({ personId, roles }) => personId !== facts.application.personId && fits(roles) !== undefined);
  if (absent) return yes(`正在${at.unitName}为${absent.personName}代办，可以办理。`);
  const needed = at.roles.map((role) => `“${roleFacts[role].label}”`).join('或');
  const superior = there[0]?.superiorName;
  return no(
    `在${at.unitName}没有${needed}这个角色。`,
    `由${superior ? `上级机构${superior}` : '安全保密员'}${at.roles.some((role) => role.endsWith('-office-clerk')) ? '' : '或本单位已有该角色的经办人员'}在用户审批权限设置中授予；也可由有该角色的同事设置代办。`,
  );
}
