/**
 * Middle, junior and first award. Not in the manual: practice, set by 省人社厅, so that a city can be given its own
 * (`region`). Those of the province's units and 中央在川单位 are the same at both levels.
 */
import type { Route, RouteClass } from './route.ts';
import type { StepCode, TitleLevel } from './step.ts';

type Steps = readonly [StepCode, ...StepCode[]];

const county = ['apply', 'employer'] as const;
const countyWithDepartment = ['apply', 'employer', 'county-department'] as const;
const cityWithDepartment = ['apply', 'employer', 'city-department'] as const;
const review = ['qualification', 'committee'] as const;

const provinceUnit: Steps = ['apply', 'employer', 'province-department', ...review, 'province-department-approval'];
const ownApproval: Steps = ['apply', 'employer', ...review, 'employer-approval'];

const middleSteps: Record<RouteClass, Steps> = {
  'county-private': [...county, 'county-industry', 'county-bureau', 'city-industry', ...review, 'city-approval'],
  'county-soe': [
    ...countyWithDepartment,
    'county-industry',
    'county-bureau',
    'city-industry',
    ...review,
    'city-approval',
  ],
  'county-affiliated': [
    ...countyWithDepartment,
    'county-industry',
    'county-bureau',
    'city-industry',
    ...review,
    'city-approval',
  ],
  'county-department': [...county, 'county-industry', 'county-bureau', 'city-industry', ...review, 'city-approval'],
  'city-private': ['apply', 'employer', 'city-industry', ...review, 'city-approval'],
  'city-soe': [...cityWithDepartment, 'city-industry', ...review, 'city-approval'],
  'city-affiliated': [...cityWithDepartment, 'city-industry', ...review, 'city-approval'],
  'city-department': ['apply', 'employer', 'city-industry', ...review, 'city-approval'],
  'province-enterprise': provinceUnit,
  'province-affiliated': provinceUnit,
  'province-department': ownApproval,
  central: ownApproval,
};

const juniorSteps: Record<RouteClass, Steps> = {
  'county-private': [...county, 'county-industry', ...review, 'county-approval'],
  'county-soe': [...countyWithDepartment, 'county-industry', ...review, 'county-approval'],
  'county-affiliated': [...countyWithDepartment, 'county-industry', ...review, 'county-approval'],
  'county-department': [...county, 'county-industry', ...review, 'county-approval'],
  'city-private': middleSteps['city-private'],
  'city-soe': middleSteps['city-soe'],
  'city-affiliated': middleSteps['city-affiliated'],
  'city-department': middleSteps['city-department'],
  'province-enterprise': provinceUnit,
  'province-affiliated': provinceUnit,
  'province-department': ownApproval,
  central: ownApproval,
};

const recognizeSteps: Record<RouteClass, Steps> = {
  'county-private': [...county, 'county-approval'],
  'county-soe': [...countyWithDepartment, 'county-approval'],
  'county-affiliated': [...countyWithDepartment, 'county-approval'],
  'county-department': [...county, 'county-approval'],
  'city-private': ['apply', 'employer', 'city-approval'],
  'city-soe': [...cityWithDepartment, 'city-approval'],
  'city-affiliated': [...cityWithDepartment, 'city-approval'],
  'city-department': ['apply', 'employer', 'city-approval'],
  'province-enterprise': ['apply', 'employer', 'province-department-approval'],
  'province-affiliated': ['apply', 'employer', 'province-department-approval'],
  'province-department': ['apply', 'employer', 'employer-approval'],
  central: ['apply', 'employer', 'employer-approval'],
};

function routesOf(kind: Route['kind'], titleLevel: TitleLevel, steps: Record<RouteClass, Steps>): Route[] {
  const classes = Object.keys(steps) as RouteClass[];
  return classes.map((unitClass) => ({
    kind,
    titleLevel,
    unitClass,
    region: '*',
    version: 1,
    steps: steps[unitClass],
  }));
}

export const lowerRoutes: readonly Route[] = [
  ...routesOf('review', 'middle', middleSteps),
  ...routesOf('review', 'junior', juniorSteps),
  ...routesOf('recognize', 'middle', recognizeSteps),
  ...routesOf('recognize', 'junior', recognizeSteps),
];
