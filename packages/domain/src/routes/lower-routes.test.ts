import { describe, expect, test } from 'vitest';
import { lowerRoutes } from './lower-routes.ts';
import type { RouteClass } from './route.ts';
import { stepName } from './step-name.ts';
import type { RouteKind, TitleLevel } from './step.ts';

type Row = readonly [readonly RouteClass[], middle: string, junior: string, recognize: string];

/** Steps after 个人申报, by class. */
const table: readonly Row[] = [
  [
    ['county-private', 'county-department'],
    'employer, county-industry, county-bureau, city-industry, qualification, committee, city-approval',
    'employer, county-industry, qualification, committee, county-approval',
    'employer, county-approval',
  ],
  [
    ['county-soe', 'county-affiliated'],
    'employer, county-department, county-industry, county-bureau, city-industry, qualification, committee, city-approval',
    'employer, county-department, county-industry, qualification, committee, county-approval',
    'employer, county-department, county-approval',
  ],
  [
    ['city-private', 'city-department'],
    'employer, city-industry, qualification, committee, city-approval',
    'employer, city-industry, qualification, committee, city-approval',
    'employer, city-approval',
  ],
  [
    ['city-soe', 'city-affiliated'],
    'employer, city-department, city-industry, qualification, committee, city-approval',
    'employer, city-department, city-industry, qualification, committee, city-approval',
    'employer, city-department, city-approval',
  ],
  [
    ['province-enterprise', 'province-affiliated'],
    'employer, province-department, qualification, committee, province-department-approval',
    'employer, province-department, qualification, committee, province-department-approval',
    'employer, province-department-approval',
  ],
  [
    ['province-department', 'central'],
    'employer, qualification, committee, employer-approval',
    'employer, qualification, committee, employer-approval',
    'employer, employer-approval',
  ],
];

const cases = table.flatMap(([classes, middle, junior, recognize]) =>
  classes.flatMap((unitClass): [RouteKind, TitleLevel, RouteClass, string][] => [
    ['review', 'middle', unitClass, middle],
    ['review', 'junior', unitClass, junior],
    ['recognize', 'middle', unitClass, recognize],
    ['recognize', 'junior', unitClass, recognize],
  ]),
);

describe('routes of middle and junior titles', () => {
  test.each(cases)('%s of a %s title in a %s: %s', (kind, titleLevel, unitClass, steps) => {
    const found = lowerRoutes.filter(
      (route) => route.kind === kind && route.titleLevel === titleLevel && route.unitClass === unitClass,
    );
    expect(found.map((route) => route.steps.join(', '))).toEqual([`apply, ${steps}`]);
  });

  test('there are no others', () => {
    expect(lowerRoutes).toHaveLength(cases.length);
  });

  test.each([
    ['middle', 'qualification', '中评办资格审查'],
    ['middle', 'committee', '中评委评审'],
    ['junior', 'qualification', '初评办资格审查'],
    ['junior', 'committee', '初评委评审'],
    ['middle', 'city-approval', '市(州)人社局审批'],
    ['junior', 'county-approval', '县(区)人社局审批'],
    ['middle', 'province-department-approval', '省级部门审批'],
    ['middle', 'employer-approval', '本单位审批'],
  ] as const)('a %s title calls %s %s', (titleLevel, step, name) => {
    expect(stepName(step, titleLevel, 'city-soe')).toBe(name);
  });
});
