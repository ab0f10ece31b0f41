import { describe, expect, it, test } from 'vitest';
import { rolesFitting, type GrantingMembership } from '../people/grant-rules.ts';
import type { Role } from '../people/role.ts';
import type { DivisionPlace } from './creation.ts';
import { mayReform, reformObstacles, roleAfterReform, type ReformFacts, type ReformTarget } from './reform.ts';
import { unitClasses, type UnitClass } from './unit-class.ts';

const county: DivisionPlace = { level: 'county', path: ['510000', '510600', '510604'] };
const elsewhere: DivisionPlace = { level: 'county', path: ['510000', '510600', '510603'] };

function target(
  id: string,
  unitClass: UnitClass,
  ancestorIds: string[],
  rest: Partial<ReformTarget> = {},
): ReformTarget {
  const superiorId = ancestorIds.at(-1) ?? null;
  return {
    id,
    name: id,
    unitClass,
    superiorId,
    superiorName: superiorId,
    ancestorIds,
    state: 'active',
    place: county,
    ...rest,
  };
}

const bureau = target('bureau', 'county-bureau', ['province', 'city']);
const farming = target('farming', 'county-department', ['province', 'city', 'bureau']);
const water = target('water', 'county-department', ['province', 'city', 'bureau']);
const station = target('station', 'county-affiliated', ['province', 'city', 'bureau', 'farming']);
const pump = target('pump', 'county-affiliated', ['province', 'city', 'bureau', 'water']);

function moveTo(superior: ReformTarget, rest: Partial<ReformFacts> = {}): ReformFacts {
  const kept = { unit: station, successor: null, superior, unitClass: station.unitClass, place: county };
  return { ...kept, children: [], sameNames: [], inBoth: [], ...rest };
}
const mergeInto = (successor: ReformTarget, superior: ReformTarget, rest: Partial<ReformFacts> = {}) =>
  moveTo(superior, { successor, ...rest });

function clerk(unit: ReformTarget, role: Role): GrantingMembership {
  return { unitId: unit.id, unitClass: unit.unitClass, roles: [role] };
}

describe('who may', () => {
  const ofBureau = clerk(bureau, 'county-bureau-clerk');
  const ofFarming = clerk(farming, 'county-department-clerk');
  const ofWater = clerk(water, 'county-department-clerk');
  const ofNeighbour = { unitId: 'neighbour', unitClass: 'county-bureau', roles: ['county-bureau-clerk'] } as const;

  test.each([
    ['the one 上级机构 alone moves nothing to another', [ofFarming], moveTo(water), false],
    ['a person who is a clerk of both does', [ofFarming, ofWater], moveTo(water), true],
    ['and a clerk of the unit above both', [ofBureau], moveTo(water), true],
    ['not one of another county', [ofNeighbour], moveTo(water), false],
    [
      'what stays below one 上级机构 is that one’s alone',
      [ofFarming],
      moveTo(farming, { unitClass: 'county-soe' }),
      true,
    ],
    ['and nobody’s above it', [ofBureau], moveTo(farming, { unitClass: 'county-soe' }), false],
    ['merging across two, by one of them', [ofFarming], mergeInto(pump, water), false],
    ['merging across two, from above', [ofBureau], mergeInto(pump, water), true],
    [
      'a bureau’s 部门 role, which has charge of less than both',
      [clerk(bureau, 'county-department-clerk')],
      mergeInto(pump, water),
      false,
    ],
    ['an applicant of the unit above', [clerk(bureau, 'applicant')], mergeInto(pump, water), false],
  ] as const)('%s', (_, memberships, facts, expected) => {
    expect(mayReform(memberships, facts)).toBe(expected);
  });
});

describe('what stands in the way', () => {
  const child = { unitClass: 'county-affiliated', place: county, count: 3, example: '甲站' } as const;

  test.each<[string, ReformFacts, RegExp | null]>([
    ['nothing', moveTo(water), null],
    [
      'a class that this 上级机构 does not have',
      moveTo(water, { unitClass: 'county-private' }),
      /上级机构应是县\(区\)人社局/,
    ],
    ['its own subtree', moveTo({ ...water, ancestorIds: ['bureau', 'station'] }), /自己的下级单位/],
    ['a stopped 上级机构', moveTo({ ...water, state: 'stopped' }), /已停用/],
    ['another division', moveTo(water, { place: elsewhere }), /行政区域/],
    ['a merger with itself', mergeInto(station, farming), /不能并入本单位/],
    ['a merger into what is below', mergeInto({ ...pump, ancestorIds: ['station'] }, water), /自己的下级单位/],
    [
      'units below that do not fit there',
      mergeInto(pump, water, { children: [child] }),
      /“甲站”等 3 个下级单位.*不能归/,
    ],
    ['names twice', moveTo(water, { sameNames: ['乙站'] }), /“乙站”.*重名/],
    ['people in both', mergeInto(pump, water, { inBoth: ['王芳'] }), /王芳同时是两个单位的用户/],
  ])('%s', (_, facts, sentence) => {
    const found = reformObstacles(facts);
    if (sentence === null) expect(found).toEqual([]);
    else expect(found.join('')).toMatch(sentence);
  });
});

it('gives every role held in a unit one that fits its new class', () => {
  for (const before of unitClasses) {
    for (const after of unitClasses) {
      for (const role of rolesFitting(before)) {
        expect(rolesFitting(after), `${role}: ${before} → ${after}`).toContain(roleAfterReform(role, before, after));
      }
    }
  }
  // A department that goes into a bureau brings nobody the bureau's own power.
  expect(roleAfterReform('county-department-clerk', 'county-department', 'county-bureau')).toBe(
    'county-department-clerk',
  );
  expect(roleAfterReform('county-enterprise-clerk', 'county-soe', 'county-bureau')).toBe('county-department-clerk');
  expect(roleAfterReform('county-bureau-clerk', 'county-bureau', 'city-bureau')).toBe('city-bureau-clerk');
});
