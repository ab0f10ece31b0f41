import { describe, expect, it } from 'vitest';
import { roles, type Role } from '../people/role.ts';
import { checkUnitDivision, mayCreateUnit, type DivisionPlace } from './creation.ts';
import { unitClasses, type UnitClass } from './unit-class.ts';

/** §3.1.1.1, creator by creator: the new unit's class and the creator's role that it takes. */
const made: Readonly<Partial<Record<UnitClass, Readonly<Partial<Record<UnitClass, Role>>>>>> = {
  'province-bureau': {
    central: 'province-bureau-clerk',
    'province-department': 'province-bureau-clerk',
    'city-bureau': 'province-bureau-clerk',
    'province-affiliated': 'province-department-clerk',
    'province-enterprise': 'province-department-clerk',
  },
  'province-department': {
    'province-affiliated': 'province-department-clerk',
    'province-enterprise': 'province-department-clerk',
  },
  'city-bureau': {
    'city-department': 'city-bureau-clerk',
    'city-private': 'city-bureau-clerk',
    'county-bureau': 'city-bureau-clerk',
    'city-affiliated': 'city-department-clerk',
    'city-soe': 'city-department-clerk',
  },
  'city-department': { 'city-affiliated': 'city-department-clerk', 'city-soe': 'city-department-clerk' },
  'county-bureau': {
    'county-department': 'county-bureau-clerk',
    'county-private': 'county-bureau-clerk',
    'county-affiliated': 'county-department-clerk',
    'county-soe': 'county-department-clerk',
  },
  'county-department': { 'county-affiliated': 'county-department-clerk', 'county-soe': 'county-department-clerk' },
};

const pairs = unitClasses.flatMap((creator) => unitClasses.map((unit) => [creator, unit] as const));

describe('who creates which unit', () => {
  it.each(pairs)('%s over %s', (creator, unit) => {
    const needed = made[creator]?.[unit];
    for (const role of roles) {
      const answer = mayCreateUnit({ unitClass: creator, roles: [role] }, unit);
      if (role === needed) expect(answer).toEqual({ ok: true, value: role });
      else {
        const code =
          unit === 'province-bureau' ? 'made-by-set-up' : needed ? 'role-missing' : 'not-created-by-this-class';
        expect(answer).toMatchObject({ ok: false, refusal: { code } });
        expect(!answer.ok && answer.refusal.reason).toMatch(/\p{Script=Han}.*。$/u);
      }
    }
    expect(mayCreateUnit({ unitClass: creator, roles }, unit).ok).toBe(needed !== undefined);
  });

  it('says who can', () => {
    expect(
      mayCreateUnit({ unitClass: 'county-department', roles: ['county-department-clerk'] }, 'county-private'),
    ).toEqual({
      ok: false,
      refusal: {
        code: 'not-created-by-this-class',
        reason: '县(区)部门单位不能创建县(区)私营企业，应由县(区)人社局的经办人员创建。',
      },
    });
    expect(mayCreateUnit({ unitClass: 'city-bureau', roles: ['city-bureau-clerk'] }, 'city-soe')).toEqual({
      ok: false,
      refusal: {
        code: 'role-missing',
        reason: '创建市(州)国营企业需要“市(州)部门经办人员(职称)”角色，请联系上级经办人员授权。',
      },
    });
  });
});

describe('where', () => {
  const province: DivisionPlace = { level: 'province', path: ['510000'] };
  const deyang: DivisionPlace = { level: 'city', path: ['510000', '510600'] };
  const luojiang: DivisionPlace = { level: 'county', path: ['510000', '510600', '510604'] };
  const mianyang: DivisionPlace = { level: 'city', path: ['510000', '510700'] };

  it.each([
    ['a city bureau in its province', province, 'city-bureau', deyang, 'ok'],
    ['a central unit in a county', province, 'central', luojiang, 'ok'],
    ['a county bureau in its city', deyang, 'county-bureau', luojiang, 'ok'],
    ['a city unit of that city', deyang, 'city-private', deyang, 'ok'],
    ['a city unit of another city', deyang, 'city-private', mianyang, 'outside-division'],
    ['a city unit in a county', deyang, 'city-private', luojiang, 'wrong-division-level'],
    ['a county bureau in a city', deyang, 'county-bureau', deyang, 'wrong-division-level'],
    ['a county unit of that county', luojiang, 'county-soe', luojiang, 'ok'],
  ] as const)('%s', (_, creator, unit, division, expected) => {
    const answer = checkUnitDivision(creator, unit, division);
    expect(answer.ok ? 'ok' : answer.refusal.code).toBe(expected);
  });
});
