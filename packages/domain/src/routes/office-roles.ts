import { clerkRoleOf, committeeOfficeRoleOf, departmentRoleOfBureau, type Role } from '../people/role.ts';
import { isBureau, type UnitClass } from '../units/unit-class.ts';
import type { StepCode, TitleLevel } from './step.ts';

/** The roles of a unit that acts as employer, department or industry authority: a bureau's own, or its level's 部门 role. */
function unitRoles(unitClass: UnitClass): readonly Role[] {
  switch (unitClass) {
    case 'province-bureau':
    case 'city-bureau':
    case 'county-bureau':
      return [clerkRoleOf[unitClass], departmentRoleOfBureau[unitClass]];
    default:
      return [clerkRoleOf[unitClass]];
  }
}

/** The roles of which a handler of this step needs one, in a unit of this class. */
export function officeRoles(step: StepCode, unitClass: UnitClass, titleLevel: TitleLevel): readonly Role[] {
  switch (step) {
    case 'apply':
      return ['applicant'];
    case 'employer':
    case 'county-department':
    case 'county-industry':
    case 'city-department':
    case 'city-industry':
    case 'province-department':
    case 'province-department-approval':
    case 'employer-approval':
      return unitRoles(unitClass);
    case 'county-bureau':
    case 'city-bureau':
    case 'province-bureau':
    case 'county-approval':
    case 'city-approval':
      return isBureau(unitClass) ? [clerkRoleOf[unitClass]] : unitRoles(unitClass);
    case 'qualification':
    case 'committee':
      return [committeeOfficeRoleOf[titleLevel]];
  }
}
