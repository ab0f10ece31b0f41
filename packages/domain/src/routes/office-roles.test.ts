import { describe, expect, test } from 'vitest';
import type { Role } from '../people/role.ts';
import type { UnitClass } from '../units/unit-class.ts';
import { officeRoles } from './office-roles.ts';
import type { StepCode, TitleLevel } from './step.ts';

type Case = readonly [StepCode, UnitClass, TitleLevel, readonly Role[]];

const cases: readonly Case[] = [
  ['apply', 'county-soe', 'senior', ['applicant']],
  ['employer', 'central', 'senior', ['central-clerk']],
  ['employer', 'county-soe', 'senior', ['county-enterprise-clerk']],
  ['employer', 'county-private', 'senior', ['county-enterprise-clerk']],
  ['employer', 'city-affiliated', 'senior', ['city-affiliated-clerk']],
  ['employer', 'province-enterprise', 'senior', ['province-enterprise-clerk']],
  ['employer', 'county-bureau', 'senior', ['county-bureau-clerk', 'county-department-clerk']],
  ['employer', 'province-bureau', 'senior', ['province-bureau-clerk', 'province-department-clerk']],
  ['county-department', 'county-department', 'senior', ['county-department-clerk']],
  ['county-department', 'county-bureau', 'senior', ['county-bureau-clerk', 'county-department-clerk']],
  ['county-industry', 'county-department', 'senior', ['county-department-clerk']],
  ['county-industry', 'county-bureau', 'senior', ['county-bureau-clerk', 'county-department-clerk']],
  ['city-department', 'city-department', 'senior', ['city-department-clerk']],
  ['city-industry', 'city-bureau', 'senior', ['city-bureau-clerk', 'city-department-clerk']],
  ['province-department', 'province-department', 'senior', ['province-department-clerk']],
  ['province-department', 'province-bureau', 'senior', ['province-bureau-clerk', 'province-department-clerk']],
  ['county-bureau', 'county-bureau', 'senior', ['county-bureau-clerk']],
  ['county-bureau', 'city-bureau', 'senior', ['city-bureau-clerk']],
  ['city-bureau', 'city-bureau', 'senior', ['city-bureau-clerk']],
  ['province-bureau', 'province-bureau', 'senior', ['province-bureau-clerk']],
  ['county-approval', 'county-bureau', 'junior', ['county-bureau-clerk']],
  ['city-approval', 'city-bureau', 'middle', ['city-bureau-clerk']],
  ['province-department-approval', 'province-department', 'middle', ['province-department-clerk']],
  ['employer-approval', 'central', 'middle', ['central-clerk']],
  ['qualification', 'province-department', 'senior', ['senior-office-clerk']],
  ['qualification', 'city-bureau', 'middle', ['middle-office-clerk']],
  ['committee', 'county-bureau', 'junior', ['junior-office-clerk']],
];

describe('the roles of which a handler needs one', () => {
  test.each(cases)('%s at a unit of class %s for a %s title: %j', (step, unitClass, titleLevel, expected) => {
    expect(officeRoles(step, unitClass, titleLevel)).toEqual(expected);
  });
});
