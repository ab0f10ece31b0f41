import { describe, expect, it } from 'vitest';
import { unitClasses, unitClassFacts, type UnitClass } from '../units/unit-class.ts';
import {
  administeringRole,
  rolesFitting,
  whyNotGrant,
  type GrantedUnit,
  type GrantingMembership,
} from './grant-rules.ts';
import { clerkRoleOf, roles, type Role } from './role.ts';

const unitOf = (unitClass: UnitClass, hasClerk = true): GrantedUnit => ({
  id: 'unit',
  unitClass,
  superiorId: 'superior',
  hasClerk,
});
const member = (unitId: string, unitClass: UnitClass, ...held: readonly Role[]): GrantingMembership => ({
  unitId,
  unitClass,
  roles: held,
});
const given = (granter: GrantingMembership, unit: GrantedUnit) =>
  roles.filter((role) => whyNotGrant([granter], unit, role) === null);

const fromSuperior: readonly Role[] = [
  'senior-office-clerk',
  'middle-office-clerk',
  'junior-office-clerk',
  'process-file-uploader',
];
const madeBySomebody = unitClasses.filter((unitClass) => unitClassFacts[unitClass].createdBy.length > 0);

describe.each(unitClasses)('in a unit of the class %s', (unitClass) => {
  const unit = unitOf(unitClass);
  const clerk = clerkRoleOf[unitClass];

  it('fit its own clerk, the applicant, and what any unit may have', () => {
    expect(rolesFitting(unitClass)).toEqual(expect.arrayContaining([clerk, 'applicant', ...fromSuperior]));
    const otherClerks = Object.values(clerkRoleOf).filter((role) => !rolesFitting(unitClass).includes(role));
    for (const role of otherClerks) {
      expect(whyNotGrant([member('unit', unitClass, clerk)], unit, role)?.code).toBe('role-does-not-fit-unit');
    }
  });

  it('its own clerk gives 申报人 and what the clerk holds', () => {
    expect(given(member('unit', unitClass, clerk), unit)).toEqual(
      roles.filter((role) => [clerk, 'applicant'].includes(role)),
    );
    const holdsAll = member('unit', unitClass, ...roles.filter((role) => role !== 'security-officer'));
    for (const role of fromSuperior) {
      expect(whyNotGrant([holdsAll], unit, role)?.code).toBe('role-granted-by-superior-only');
    }
  });

  it('an applicant, or a clerk of elsewhere, gives nothing', () => {
    expect(given(member('unit', unitClass, 'applicant'), unit)).toEqual([]);
    expect(given(member('elsewhere', unitClass, clerk), unit)).toEqual([]);
  });

  it('the 安全保密员 gives a clerk only where none is left', () => {
    const officer = member('office', 'province-bureau', 'security-officer');
    expect(given(officer, unit)).toEqual(roles.filter((role) => fromSuperior.includes(role)));
    expect(given(officer, unitOf(unitClass, false))).toContain(clerk);
  });

  it('nobody makes officers or committee members here', () => {
    const holdsAll = member('unit', unitClass, ...roles);
    for (const role of ['system-administrator', 'security-officer', 'audit-officer', 'committee-expert'] as const) {
      expect(whyNotGrant([holdsAll], unit, role)?.code).toBe('role-not-granted-here');
    }
  });
});

describe.each(madeBySomebody)('over a unit of the class %s', (unitClass) => {
  it('a clerk of its 上级机构 gives all that fits, under the role that makes such units', () => {
    for (const superior of unitClasses) {
      const role = administeringRole(superior, unitClass);
      for (const held of roles.filter((one) => one !== 'security-officer')) {
        const answer = given(member('superior', superior, held), unitOf(unitClass));
        expect(answer).toEqual(held === role ? roles.filter((one) => rolesFitting(unitClass).includes(one)) : []);
      }
    }
  });
});

it('the 安全保密员 gives every clerk of 省人社厅, which has no unit above it', () => {
  const top: GrantedUnit = { ...unitOf('province-bureau'), superiorId: null };
  const officer = member('office', 'province-bureau', 'security-officer');
  expect(given(officer, top)).toEqual(
    expect.arrayContaining(['province-bureau-clerk', 'province-department-clerk', 'senior-office-clerk']),
  );
  expect(given(officer, top)).not.toContain('applicant');
});
