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
    expect(granted(role)).toEqual([
      'own-session',
      'read-catalogue',
      'read-application',
      'read-own-work',
      'handle-visits',
    ]);
    expect(rightsOf([role]).find((right) => right.capability === 'read-application')!.scope).toBe('visited');
    expect(rightsOf([role]).find((right) => right.capability === 'handle-visits')!.scope).toBe('open-visit');
  });

  test.each([...officerRoles, 'process-file-uploader', 'committee-expert'] as const)('%s reads no dossier', (role) => {
    expect(granted(role)).toEqual(everybodys);
  });

  test('nobody has a right over everything but the catalogue', () => {
    expect(rightsOf(roles).filter((right) => right.scope === 'all')).toEqual([
      { capability: 'read-catalogue', scope: 'all' },
    ]);
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
