import { expect, it } from 'vitest';
import type { Role } from './role.ts';
import { needsSecondFactor, type SecondFactorSetting } from './second-factor.ts';

it.each<[SecondFactorSetting, readonly Role[], boolean]>([
  ['off', ['system-administrator'], false],
  ['officers', ['audit-officer'], true],
  ['officers', ['city-bureau-clerk'], false],
  ['clerks', ['applicant', 'county-department-clerk'], true],
  ['clerks', ['security-officer'], true],
  ['clerks', ['applicant', 'process-file-uploader'], false],
  ['clerks', [], false],
])('%s: %j → %j', (setting, roles, needed) => {
  expect(needsSecondFactor(setting, roles)).toBe(needed);
});
