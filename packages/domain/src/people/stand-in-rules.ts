/** 代办: a colleague of the same unit handles visits for somebody, by named roles, for a time; one level, never passed on. */
import { addDays, compareDates, isCivilDate, type CivilDate } from '../calendar/civil-date.ts';
import { hasCapability } from './capability.ts';
import { officerRoles, type Role } from './role.ts';

export const longestStandInDays = 180;

/** How a 代办 stands on a day. */
export const standInStateLabels = { coming: '未开始', running: '代办中', ended: '已结束' } as const;

/**
 * The roles of somebody by which visits are handled: what can be stood in for. 流程附件上传(总) comes from the 上级机构
 * alone (§3.1.2), so a unit does not lend it among its own.
 */
export function rolesToStandInFor(held: readonly Role[]): Role[] {
  return held.filter((role) => hasCapability([role], 'handle-visits'));
}

export type StandInPlan = {
  readonly absent: { readonly personId: string; readonly unitId: string; readonly roles: readonly Role[] };
  readonly standIn: { readonly personId: string; readonly unitId: string; readonly roles: readonly Role[] };
  readonly roles: readonly Role[];
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly today: CivilDate;
};

/** Why a 代办 cannot be so, in Chinese; null where it can. */
export function whyNotStandIn({ absent, standIn, roles, from, to, today }: StandInPlan): string | null {
  if (absent.personId === standIn.personId) return '不能由本人代办本人的业务，请选择其他同事。';
  if (absent.unitId !== standIn.unitId) return '只能由同一单位的同事代办。';
  if (standIn.roles.some((role) => (officerRoles as readonly Role[]).includes(role))) {
    return '系统管理员、安全保密员、安全审计员不能代办业务。';
  }
  const open = rolesToStandInFor(absent.roles);
  if (roles.length === 0) return '请选择代办的角色。';
  if (roles.some((role) => !open.includes(role))) return '只能代办对方现在持有的经办角色，代来的角色不能再转。';
  if (!isCivilDate(from) || !isCivilDate(to)) return '请填写有效的起止日期。';
  if (compareDates(from, today) < 0) return '开始日期不能早于今天。';
  if (compareDates(to, from) < 0) return '结束日期不能早于开始日期。';
  if (compareDates(to, addDays(from, longestStandInDays)) > 0) return `代办最长 ${longestStandInDays} 天，到期可再设。`;
  return null;
}
