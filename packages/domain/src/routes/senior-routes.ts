/** 全省高级职称申报标准流程 (§6.1.1), in the manual's order. */
import type { Route, RouteClass } from './route.ts';
import type { StepCode } from './step.ts';

const provinceEnd = ['qualification', 'committee', 'province-bureau'] as const;
const countyEnd = ['county-industry', 'county-bureau', 'city-industry', 'city-bureau', ...provinceEnd] as const;
const cityEnd = ['city-industry', 'city-bureau', ...provinceEnd] as const;

const seniorSteps = {
  'county-private': ['apply', 'employer', ...countyEnd],
  'county-soe': ['apply', 'employer', 'county-department', ...countyEnd],
  'county-affiliated': ['apply', 'employer', 'county-department', ...countyEnd],
  'county-department': ['apply', 'employer', ...countyEnd],
  'city-private': ['apply', 'employer', ...cityEnd],
  'city-soe': ['apply', 'employer', 'city-department', ...cityEnd],
  'city-affiliated': ['apply', 'employer', 'city-department', ...cityEnd],
  'city-department': ['apply', 'employer', ...cityEnd],
  'province-enterprise': ['apply', 'employer', 'province-department', ...provinceEnd],
  'province-affiliated': ['apply', 'employer', 'province-department', ...provinceEnd],
  'province-department': ['apply', 'employer', ...provinceEnd],
  central: ['apply', 'employer', ...provinceEnd],
} as const satisfies Record<RouteClass, readonly [StepCode, ...StepCode[]]>;

const order = Object.keys(seniorSteps) as RouteClass[];

export const seniorRoutes: readonly Route[] = order.map((unitClass) => ({
  kind: 'review',
  titleLevel: 'senior',
  unitClass,
  region: '*',
  version: 1,
  steps: seniorSteps[unitClass],
}));
