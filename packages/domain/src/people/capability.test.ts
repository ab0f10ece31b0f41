import { describe, expect, test } from 'vitest';
import { capabilities, hasCapability, rightsOf, type Capability } from './capability.ts';
import { officerRoles, roleFacts, roles, type Role } from './role.ts';

const everybodys: readonly Capability[] = ['own-session', 'read-catalogue'];

function granted(...held: Role[]): Capability[] {
  return capabilities.filter((capability) => hasCapability(held, capability));
}

describe('rights', () => {
  test('somebody without a role has their session and the catalogue', () => {
    expect(granted()).toEqual(everybodys);
  });

  test('an applicant applies, for herself', () => {
    expect(granted('applicant')).toEqual([
      'own-session',
      'read-catalogue',
      'read-open-notices',
      'apply',
      'read-application',
      'read-own-work',
    ]);
    expect(rightsOf(['applicant']).filter((right) => right.capability === 'read-application')).toEqual([
      { capability: 'read-application', scope: 'self' },
    ]);
  });

  const clerks = roles.filter((role) => roleFacts[role].label.includes('经办人员'));

  test('there are sixteen roles of clerks', () => {
    expect(clerks).toHaveLength(16);
  });

  test.each(clerks)('%s handles open visits and reads what the office visited, and applies for nobody', (role) => {
    for (const capability of ['read-application', 'read-own-work', 'handle-visits'] as const) {
      expect(granted(role)).toContain(capability);
    }
    expect(granted(role)).not.toContain('apply');
    expect(granted(role)).not.toContain('read-audit-log');
    expect(rightsOf([role]).find((right) => right.capability === 'read-application')!.scope).toBe('visited');
    expect(rightsOf([role]).find((right) => right.capability === 'handle-visits')!.scope).toBe('open-visit');
  });

  const committeeOffices = ['senior-office-clerk', 'middle-office-clerk', 'junior-office-clerk'] as const;

  test.each(clerks.filter((role) => !(committeeOffices as readonly Role[]).includes(role)))(
    '%s sees own unit and below, changes own users and direct children',
    (role) => {
      const scopesOf = (capability: Capability) =>
        rightsOf([role])
          .filter((right) => right.capability === capability)
          .map((right) => right.scope);
      expect(scopesOf('read-units')).toEqual(['subtree']);
      expect(scopesOf('change-units')).toEqual(['own-unit', 'children']);
      expect(scopesOf('read-users')).toEqual(['subtree']);
      expect(scopesOf('change-users')).toEqual(['own-unit', 'children']);
    },
  );

  test.each(committeeOffices)('%s writes the notices of its committee, and looks after no units', (role) => {
    expect(rightsOf([role]).filter((right) => right.capability === 'manage-notices')).toEqual([
      { capability: 'manage-notices', scope: 'own-notices' },
    ]);
    expect(granted(role)).not.toContain('read-units');
  });

  const dossiers: readonly Capability[] = ['read-application', 'read-own-work', 'handle-visits', 'apply'];

  test.each([...officerRoles, 'process-file-uploader', 'committee-expert'] as const)('%s reads no dossier', (role) => {
    for (const capability of dossiers) expect(granted(role)).not.toContain(capability);
  });

  test('nobody has a right over every dossier', () => {
    const everything = rightsOf(roles).filter((right) => right.scope === 'all');
    expect(everything.filter((right) => dossiers.includes(right.capability))).toEqual([]);
  });

  test('two roles have what each has, once', () => {
    const both = rightsOf(['applicant', 'county-enterprise-clerk', 'county-bureau-clerk']);
    expect(new Set(both.map((right) => `${right.capability} ${right.scope}`)).size).toBe(both.length);
    expect(both.filter((right) => right.capability === 'read-application').map((right) => right.scope)).toEqual([
      'self',
      'visited',
    ]);
  });
});
