import { describe, expect, test } from 'vitest';
import { unitClasses, unitClassFacts, type UnitClass } from '../units/unit-class.ts';
import { administeringRole, clerkRolesOf, rolesFitting, type GrantedUnit } from './grant-rules.ts';
import { judgeUserActions, whyNotActOnUser, type JudgedUser } from './judge-user.ts';
import { officerRoles, roles, type Role } from './role.ts';

type Unit = GrantedUnit & { readonly name: string };

/** A sequence that is the same each time. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

/** A tree grown at random by the matrix of §3.1.1.1. */
function tree(below: (n: number) => number): [Unit, ...Unit[]] {
  const top: Unit = { id: '0', name: '0', unitClass: 'province-bureau', superiorId: null, hasClerk: true };
  const units: [Unit, ...Unit[]] = [top];
  for (let n = 1; n < 14; n += 1) {
    const superior = units[below(units.length)] ?? top;
    const makers = (unitClass: UnitClass): readonly UnitClass[] => unitClassFacts[unitClass].createdBy;
    const possible = unitClasses.filter((unitClass) => makers(unitClass).includes(superior.unitClass));
    const unitClass = possible[below(possible.length)];
    if (!unitClass) continue;
    units.push({ id: String(n), name: String(n), unitClass, superiorId: superior.id, hasClerk: below(3) > 0 });
  }
  return units;
}

function someRoles(below: (n: number) => number, unitClass: UnitClass): Role[] {
  const fitting = [...rolesFitting(unitClass)];
  return [...new Set(Array.from({ length: below(3) }, () => fitting[below(fitting.length)] ?? 'applicant'))];
}

/** The rules in a few lines: from above; else a colleague clerk, for who holds nothing that the clerk does not. */
function model(at: Unit, mine: readonly Role[], of: Unit, held: readonly Role[]): boolean {
  const officer = mine.includes('security-officer');
  if (held.some((role) => officerRoles.some((one) => one === role))) return officer;
  const above = administeringRole(at.unitClass, of.unitClass);
  if (of.superiorId === at.id && above !== undefined && mine.includes(above)) return true;
  if (officer && (!of.hasClerk || of.superiorId === null)) return true;
  if (of.id !== at.id || !clerkRolesOf(of.unitClass).some((role) => mine.includes(role))) return false;
  const clerks = clerkRolesOf(of.unitClass);
  return held.every(
    (role) =>
      role === 'applicant' || role === 'process-file-uploader' || (clerks.includes(role) && mine.includes(role)),
  );
}

describe('who manages whose account', () => {
  test('in random trees with random roles, as the model says', () => {
    let managed = 0;
    for (let round = 0; round < 400; round += 1) {
      const below = chance(round + 1);
      const units = tree(below);
      const at = units[below(units.length)] ?? units[0];
      const of = below(2) === 0 ? at : (units[below(units.length)] ?? units[0]);
      const mine: Role[] = below(6) === 0 ? ['security-officer'] : someRoles(below, at.unitClass);
      const held: Role[] = below(12) === 0 ? ['audit-officer'] : someRoles(below, of.unitClass);
      const memberships = [{ unitId: at.id, unitClass: at.unitClass, roles: mine }];
      const user: JudgedUser = {
        personId: 'other',
        state: 'active',
        locked: false,
        unit: of,
        unitName: of.name,
        held,
        elsewhere: [],
      };
      const may = whyNotActOnUser({ personId: 'me', memberships }, user, 'reset-password') === null;
      expect(may, JSON.stringify({ at, mine, of, held })).toBe(model(at, mine, of, held));
      if (may) managed += 1;
    }
    expect(managed).toBeGreaterThan(40);
  });

  const company: GrantedUnit = { id: 'company', unitClass: 'county-soe', superiorId: 'department', hasClerk: true };
  const clerk = {
    personId: 'clerk',
    memberships: [{ unitId: 'company', unitClass: 'county-soe' as const, roles: ['county-enterprise-clerk' as const] }],
  };
  const user = (changed: Partial<JudgedUser> = {}): JudgedUser => ({
    personId: 'applicant',
    state: 'active',
    locked: false,
    unit: company,
    unitName: '公司',
    held: ['applicant'],
    elsewhere: [],
    ...changed,
  });

  test('nobody stops, resets or lets go of themselves', () => {
    const { allowed, withheld } = judgeUserActions(
      clerk,
      user({ personId: 'clerk', held: ['county-enterprise-clerk'] }),
    );
    expect(allowed).toEqual(['set-roles', 'stand-in', 'print-notice', 'reveal-identity']);
    expect(new Set(withheld.map(({ refusal }) => refusal.code))).toEqual(new Set(['own-account']));
  });

  test('an account that is used elsewhere too is left to who manages all its places', () => {
    const elsewhere = [{ unit: { ...company, id: 'other' }, unitName: '另一公司', held: ['applicant' as const] }];
    const { allowed, withheld } = judgeUserActions(clerk, user({ elsewhere }));
    expect(allowed).toEqual(['set-roles', 'stand-in', 'transfer', 'leave', 'print-notice', 'reveal-identity']);
    expect(withheld[0]?.refusal).toEqual({ code: 'belongs-elsewhere-too', unitNames: '另一公司' });
  });

  test('a colleague with the power of a 评办 is not taken over by way of a new password', () => {
    const refusal = whyNotActOnUser(clerk, user({ held: ['senior-office-clerk'] }), 'reset-password');
    expect(refusal?.code).toBe('user-not-administered');
  });

  test('officers are the 安全保密员’s, who gives them nothing else', () => {
    const officer = {
      personId: 'o',
      memberships: [{ unitId: '0', unitClass: 'province-bureau' as const, roles: ['security-officer' as const] }],
    };
    const auditor = user({
      unit: { id: '0', unitClass: 'province-bureau', superiorId: null, hasClerk: true },
      held: ['audit-officer'],
    });
    expect(whyNotActOnUser(officer, auditor, 'reset-password')).toBeNull();
    expect(whyNotActOnUser(officer, user(), 'unlock')).toBeNull();
    expect(whyNotActOnUser(officer, user(), 'reset-password')?.code).toBe('user-not-administered');
    expect(whyNotActOnUser(officer, auditor, 'set-roles')?.code).toBe('officer-holds-nothing-else');
    for (const role of roles.filter((one) => one !== 'security-officer')) {
      const other = {
        ...officer,
        memberships: [{ unitId: 'x', unitClass: 'province-bureau' as const, roles: [role] }],
      };
      expect(whyNotActOnUser(other, auditor, 'reset-password')?.code).toBe('user-not-administered');
    }
  });
});
