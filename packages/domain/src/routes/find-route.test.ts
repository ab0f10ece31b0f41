import { describe, expect, test } from 'vitest';
import { opinionForm } from '../opinions/opinion-form.ts';
import { unitClasses } from '../units/unit-class.ts';
import { allRoutes, findRoute } from './find-route.ts';
import { officeRoles } from './office-roles.ts';
import type { Route } from './route.ts';
import { approvingSteps, stepCodes, titleLevels } from './step.ts';

const named = allRoutes.map((route) => [`${route.kind} ${route.titleLevel} ${route.unitClass}`, route] as const);

describe('every route', () => {
  test.each(named)('%s begins with 个人申报 and the own unit, and ends in an approval', (_, { steps }) => {
    expect(steps.slice(0, 2)).toEqual(['apply', 'employer']);
    expect(approvingSteps).toContain(steps.at(-1));
    expect(steps.filter((step) => approvingSteps.includes(step))).toHaveLength(1);
  });

  test.each(named)('%s takes no step twice', (_, { steps }) => {
    expect(new Set(steps).size).toBe(steps.length);
  });

  test.each(named)('%s has the committee right after its office, or neither', (_, { kind, steps }) => {
    const at = steps.indexOf('committee');
    expect([steps[at - 1], at > 0]).toEqual(kind === 'review' ? ['qualification', true] : [undefined, false]);
  });

  test.each(named)('%s has handlers and an opinion for each office step', (_, { steps, titleLevel, unitClass }) => {
    for (const step of steps.slice(1)) {
      expect(officeRoles(step, unitClass, titleLevel).length).toBeGreaterThan(0);
      expect(opinionForm(step).fields.map((field) => field.id)).toEqual(
        expect.arrayContaining(['opinion', 'signer', 'signedOn']),
      );
    }
  });

  test('and every step is on some route', () => {
    expect(stepCodes.filter((step) => !allRoutes.some((route) => route.steps.includes(step)))).toEqual([]);
  });
});

describe('the route of a unit', () => {
  test('there is one for every class, level and kind that exists', () => {
    for (const unitClass of unitClasses) {
      for (const titleLevel of titleLevels) {
        expect(findRoute({ kind: 'review', titleLevel, unitClass, cityCode: null }).ok).toBe(true);
      }
      for (const titleLevel of ['middle', 'junior'] as const) {
        expect(findRoute({ kind: 'recognize', titleLevel, unitClass, cityCode: null }).ok).toBe(true);
      }
    }
  });

  test('a senior title is never given by 初定', () => {
    const key = { kind: 'recognize', titleLevel: 'senior', unitClass: 'county-soe', cityCode: '510600' } as const;
    expect(findRoute(key)).toEqual({ ok: false, refusal: { code: 'no-route' } });
  });

  test.each([
    ['county-bureau', 'county-department'],
    ['city-bureau', 'city-department'],
    ['province-bureau', 'province-department'],
  ] as const)('the staff of a %s go as those of a %s (§3.1.1.1 注意)', (unitClass, as) => {
    const found = findRoute({ kind: 'review', titleLevel: 'senior', unitClass, cityCode: null });
    expect(found).toMatchObject({ ok: true, value: { unitClass: as } });
  });

  test('a city’s own route goes before the province’s, for its units only', () => {
    const own: Route = {
      kind: 'review',
      titleLevel: 'middle',
      unitClass: 'city-soe',
      region: '510600',
      version: 2,
      steps: ['apply', 'employer', 'qualification', 'committee', 'city-approval'],
    };
    const of = (cityCode: string | null) =>
      findRoute({ kind: 'review', titleLevel: 'middle', unitClass: 'city-soe', cityCode }, [...allRoutes, own]);
    expect(of('510600')).toEqual({ ok: true, value: own });
    expect(of('510700')).toMatchObject({ ok: true, value: { region: '*' } });
    expect(of(null)).toMatchObject({ ok: true, value: { region: '*' } });
  });
});
