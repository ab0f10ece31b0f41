import { describe, expect, test } from 'vitest';
import { coordinatesOf, type CoordinateFacts } from './coordinates.ts';

const facts: CoordinateFacts = {
  employer: {
    id: 'seed-company',
    name: '白马关种业公司',
    unitClass: 'county-soe',
    superiorId: 'county-agriculture',
    countyCode: '510604',
    cityCode: '510600',
  },
  titleLevel: 'senior',
  committee: { id: 'committee', name: '四川省农业技术高级职称评审委员会', officeUnitId: 'province-agriculture' },
  catalogueVersion: 1,
};

describe('the coordinates of a submission', () => {
  test('are the unit’s, the notice’s, and the profession’s', () => {
    expect(coordinatesOf({ profession: '06001' }, facts)).toEqual({
      ok: true,
      value: {
        employerId: 'seed-company',
        employerName: '白马关种业公司',
        unitClass: 'county-soe',
        superiorId: 'county-agriculture',
        countyCode: '510604',
        cityCode: '510600',
        titleLevel: 'senior',
        seriesCode: '06',
        seriesName: '农业技术',
        routingProfession: { code: '06001', name: '农学' },
        committee: facts.committee,
        catalogueVersion: 1,
      },
    });
  });

  test('a typed profession goes by the listed one nearest to it (§4.1.1.2)', () => {
    expect(coordinatesOf({ profession: '种子工程', routingProfession: '06001', series: '06' }, facts)).toMatchObject({
      value: { routingProfession: { code: '06001', name: '农学' } },
    });
  });

  test('a listed profession goes by itself, whatever was nearest to an earlier typed one', () => {
    expect(coordinatesOf({ profession: '06010', routingProfession: '06001' }, facts)).toMatchObject({
      value: { routingProfession: { code: '06010', name: '农业机械化' } },
    });
  });

  test.each([
    {},
    { profession: '种子工程' },
    { profession: '', routingProfession: 'none' },
    { profession: '06001', series: 'none' },
  ])('are refused for %j', (home) => {
    expect(coordinatesOf(home, facts)).toEqual({ ok: false, refusal: { code: 'profession-missing' } });
  });
});
