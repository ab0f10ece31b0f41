import { describe, expect, test } from 'vitest';
import { clerks, directory } from '../../../test/offices.ts';
import { unitClasses } from '../../units/unit-class.ts';
import type { OfficeUnit } from '../office.ts';
import { checkRoutes, isStuck } from './check-routes.ts';
import type { CheckedCommittee, RouteCheckFacts } from './route-check.ts';

const agronomy = { code: 'agronomy', name: '农学', seriesCode: 'agriculture', seriesName: '农业技术' };
const fishery = { ...agronomy, code: 'fishery', name: '水产' };

const committee: CheckedCommittee = {
  id: 'committee',
  name: '农业高评委',
  titleLevel: 'senior',
  state: 'active',
  validFrom: '2026-01-01',
  validTo: '2028-12-31',
  officeUnitId: 'province-agriculture',
  officeUnitName: '四川省农业农村厅',
  series: [{ code: 'agriculture', professions: [] }],
};

const county = { cityCode: '510600', countyCode: '510604' };
const city = { cityCode: '510600', countyCode: null };

function facts(changes: Partial<RouteCheckFacts> = {}): RouteCheckFacts {
  return {
    kind: 'review',
    titleLevel: 'senior',
    unitClasses: [...unitClasses],
    professions: [agronomy],
    places: [city, county],
    committee,
    window: { from: '2026-06-01', to: '2026-08-31' },
    directory: directory(),
    ...changes,
  };
}

const stuck = (changes: Partial<RouteCheckFacts>) =>
  checkRoutes(facts(changes)).filter(({ severity }) => severity === 'stuck');

describe('a notice can be published', () => {
  test('where every class finds an office at every step', () => {
    expect(checkRoutes(facts())).toEqual([]);
  });

  test('where a bureau stands in, which is said: by profession and place', () => {
    const found = checkRoutes(facts({ professions: [agronomy, fishery] }));
    expect(isStuck(found)).toBe(false);
    expect(found).toEqual([
      expect.objectContaining({ step: 'county-industry', places: ['510604'], professions: ['fishery'] }),
      expect.objectContaining({ step: 'city-industry', places: ['510600'], professions: ['fishery'] }),
    ]);
  });

  test('where a county has no 人社局, or one without clerk: the next above acts', () => {
    const without = checkRoutes(facts({ directory: directory({ without: ['county'] }) }));
    expect(without).toContainEqual(
      expect.objectContaining({
        severity: 'note',
        step: 'county-bureau',
        cause: '没有县(区)人社局，由上一级人社局办理。',
      }),
    );
    const idle = checkRoutes(facts({ directory: directory({ holders: clerks(['county']) }) }));
    expect(idle.map(({ severity, step }) => [severity, step])).toEqual([['note', 'county-bureau']]);
    expect(idle[0]?.cause).toContain('由上级机构代行');
  });
});

describe('a notice cannot be published', () => {
  test.each<[string, Partial<CheckedCommittee>, RegExp]>([
    ['whose committee is stopped', { state: 'stopped' }, /已停用/],
    ['whose committee is of another level', { titleLevel: 'middle' }, /不能评审高级/],
    ['whose committee’s filing ends before the window', { validTo: '2026-08-30' }, /至 2026-08-30/],
    ['whose committee’s filing begins after the window', { validFrom: '2026-06-02' }, /自 2026-06-02/],
    ['whose 高评办 is gone', { officeUnitId: 'nowhere', officeUnitName: '原农业厅' }, /原农业厅已停用/],
    ['whose 高评办 has nobody', { officeUnitId: 'city', officeUnitName: '德阳' }, /没有高评办经办人员/],
  ])('%s', (_, changes, cause) => {
    const [finding, ...more] = stuck({ committee: { ...committee, ...changes } });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      step: 'qualification',
      unitClasses: [...unitClasses],
      places: [],
      professions: [],
    });
    expect(finding?.cause).toMatch(cause);
    expect(finding?.mend).not.toBe('');
  });

  test('for professions that the committee was not filed for: exactly these are named', () => {
    const only = { ...committee, series: [{ code: 'agriculture', professions: ['agronomy'] }] };
    expect(stuck({ committee: only, professions: [agronomy, fishery] })).toEqual([
      expect.objectContaining({ step: 'qualification', professions: ['fishery'] }),
    ]);
  });

  test('without a committee, and for classes without a route', () => {
    expect(stuck({ committee: null }).map(({ cause }) => cause)).toEqual([expect.stringContaining('没有评审委员会')]);
    expect(stuck({ kind: 'recognize', unitClasses: ['central', 'county-soe'] })).toEqual([
      expect.objectContaining({ step: null, unitClasses: ['central', 'county-soe'] }),
    ]);
  });

  test('where neither the bureau nor any above it has somebody: named by place, step and the classes that pass it', () => {
    const nobody = directory({ holders: clerks(['county', 'city', 'province']) });
    const found = stuck({ directory: nobody, unitClasses: ['county-soe', 'city-private', 'central'] });
    expect(found.map(({ step, places, unitClasses: classes }) => ({ step, places, classes }))).toEqual([
      { step: 'county-bureau', places: ['510604'], classes: ['county-soe'] },
      { step: 'city-bureau', places: ['510600'], classes: ['city-private', 'county-soe'] },
      { step: 'province-bureau', places: [], classes: ['central', 'city-private', 'county-soe'] },
    ]);
    const none = directory({ without: ['county', 'city', 'province'] });
    expect(stuck({ directory: none, unitClasses: ['county-private'] }).map(({ step }) => step)).toContain(
      'county-bureau',
    );
  });
});

test('the whole province is quick: 21 cities, 183 counties, 15 classes, 170 professions', () => {
  const units: OfficeUnit[] = [...directory().units];
  const places = [];
  const department = units.find(({ id }) => id === 'county-agriculture');
  if (!department) throw new Error('the sample has no department');
  for (let c = 0; c < 21; c += 1) {
    const cityCode = `51${String(50 + c)}00`;
    places.push({ cityCode, countyCode: null });
    units.push({
      ...department,
      id: cityCode,
      unitClass: 'city-bureau',
      divisionCode: cityCode,
      superiorId: 'province',
    });
    for (let n = 0; n < 9; n += 1) {
      const countyCode = `${cityCode.slice(0, 4)}${String(10 + n)}`;
      places.push({ cityCode, countyCode });
      for (let d = 0; d < 25; d += 1) {
        const industries = { professions: [`p${d}`], series: [] };
        units.push({
          ...department,
          id: `${countyCode}-${d}`,
          divisionCode: countyCode,
          superiorId: cityCode,
          industries,
        });
      }
    }
  }
  const professions = Array.from({ length: 170 }, (_, n) => ({ ...agronomy, code: `p${n}` }));
  const started = performance.now();
  const found = checkRoutes(facts({ places, professions, directory: { ...directory(), units } }));
  expect(found.length).toBeGreaterThan(0);
  expect(performance.now() - started).toBeLessThan(2_000);
});
