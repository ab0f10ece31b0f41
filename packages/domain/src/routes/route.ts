/** A route (审批流程): the steps after 个人申报 for one kind, level and class of unit. Versioned data, frozen at submission. */
import type { UnitClass } from '../units/unit-class.ts';
import type { RouteKind, StepCode, TitleLevel } from './step.ts';

/** The classes that have a route of their own; bureaus take the one of the department of their level (§3.1.1.1 注意). */
export type RouteClass = Exclude<UnitClass, 'province-bureau' | 'city-bureau' | 'county-bureau'>;

export type Route = {
  readonly kind: RouteKind;
  readonly titleLevel: TitleLevel;
  readonly unitClass: RouteClass;
  /** '*' for the whole province, or the GB/T 2260 code of a city that was given its own. */
  readonly region: string;
  readonly version: number;
  readonly steps: readonly [StepCode, ...StepCode[]];
};

const bureauRoute = {
  'province-bureau': 'province-department',
  'city-bureau': 'city-department',
  'county-bureau': 'county-department',
} as const;

export function routeClassOf(unitClass: UnitClass): RouteClass {
  switch (unitClass) {
    case 'province-bureau':
    case 'city-bureau':
    case 'county-bureau':
      return bureauRoute[unitClass];
    default:
      return unitClass;
  }
}
