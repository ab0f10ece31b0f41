/** 案例 of 用户信息填报 (§3.1.3): who is added in a unit of each class, and with which role. */
import type { UnitClass } from '../units/unit-class.ts';
import { unitExamples } from '../units/unit-examples.ts';
import { clerkRolesOf } from './grant-rules.ts';
import { clerkRoleOf, type Role } from './role.ts';

export type UserExample = {
  readonly unitName: string;
  /** 用户名, that is 姓名. */
  readonly name: string;
  readonly role: Role;
  /** What else may go with it, or is easily mistaken; empty where nothing is. */
  readonly also: Role | null;
};

function unitOf(unitClass: UnitClass) {
  const example = unitExamples.find((one) => one.unitClass === unitClass);
  if (!example) throw new Error(`no example of ${unitClass}`);
  return example;
}

/** The first clerk of a unit that was just created, added by the clerk of its 上级机构 (案例一 to 三). */
export function clerkExample(unitClass: UnitClass): UserExample {
  const { name: unitName, contactName: name } = unitOf(unitClass);
  const [role = clerkRoleOf[unitClass], also = null] = clerkRolesOf(unitClass);
  return { unitName, name, role, also };
}

/** An applicant of the own unit (案例四). */
export function applicantExample(unitClass: UnitClass): UserExample {
  return { unitName: unitOf(unitClass).name, name: '李敏', role: 'applicant', also: null };
}
