import { unitClasses, unitClassFacts } from '../units/unit-class.ts';
import { rolesFitting, type RemovalRefusal } from './grant-rules.ts';
import { roleFacts, type Role } from './role.ts';

/** Classes of unit to whose users a role can go: 仅用于… */
function classesOf(role: Role): string {
  return unitClasses
    .filter((unitClass) => rolesFitting(unitClass).includes(role))
    .map((unitClass) => unitClassFacts[unitClass].label)
    .join('、');
}

/** Why a role is not given or taken here, in words for the clerk at 用户审批权限设置 (§3.1.2.2). */
export function grantRefusalSentence(refusal: RemovalRefusal): string {
  switch (refusal.code) {
    case 'role-does-not-fit-unit':
      return `只用于${classesOf(refusal.role)}，不适用于${unitClassFacts[refusal.unitClass].label}。`;
    case 'role-not-granted-here':
      return `“${roleFacts[refusal.role].label}”不在这里分配。`;
    case 'role-granted-by-superior-only':
      return `“${roleFacts[refusal.role].label}”由上级机构经办人员分配，本单位不能自行分配。`;
    case 'role-not-held-by-granter':
      return `您没有“${roleFacts[refusal.role].label}”，不能分配给同事，请联系上级机构经办人员。`;
    case 'own-clerk-role':
      return `不能取消本人的“${roleFacts[refusal.role].label}”，请由本单位其他经办人员或上级机构取消。`;
    case 'unit-not-administered':
      return '这个单位的用户不由您管理，请联系该单位或其上级机构的经办人员。';
  }
}
