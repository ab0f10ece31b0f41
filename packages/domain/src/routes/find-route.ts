import { ok, refused, type Result } from '../result.ts';
import type { UnitClass } from '../units/unit-class.ts';
import { lowerRoutes } from './lower-routes.ts';
import { routeClassOf, type Route } from './route.ts';
import { seniorRoutes } from './senior-routes.ts';
import type { RouteKind, TitleLevel } from './step.ts';

export const allRoutes: readonly Route[] = [...seniorRoutes, ...lowerRoutes];

export type RouteKey = {
  readonly kind: RouteKind;
  readonly titleLevel: TitleLevel;
  readonly unitClass: UnitClass;
  /** GB/T 2260 code of the unit's city, or null for a unit of the province. */
  readonly cityCode: string | null;
};

/** The route for a unit's people: the city's own where it has one, else the province's. */
export function findRoute(key: RouteKey, routes: readonly Route[] = allRoutes): Result<Route, { code: 'no-route' }> {
  const unitClass = routeClassOf(key.unitClass);
  const fitting = routes.filter(
    (route) => route.kind === key.kind && route.titleLevel === key.titleLevel && route.unitClass === unitClass,
  );
  const found = fitting.find((route) => route.region === key.cityCode) ?? fitting.find((route) => route.region === '*');
  return found ? ok(found) : refused({ code: 'no-route' });
}
