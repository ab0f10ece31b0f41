import { describe, expect, test } from 'vitest';
import { applyObstacles, windowIsOpen } from './apply-obstacles.ts';

const company = {
  name: '白马关种业公司',
  unitClass: 'county-soe',
  divisionCodes: ['510000', '510600', '510604'],
} as const;

describe('who may apply under a notice', () => {
  test.each([
    [['county-soe', 'county-private'], [], []],
    [['county-soe'], ['510600'], []],
    [['county-soe'], ['510700', '510604'], []],
    [['county-private'], [], ['通知不面向县(区)国营企业（您所在的白马关种业公司）。']],
    [['county-soe'], ['510700'], ['通知不面向白马关种业公司所在地区。']],
    [
      ['central'],
      ['510700'],
      ['通知不面向县(区)国营企业（您所在的白马关种业公司）。', '通知不面向白马关种业公司所在地区。'],
    ],
  ] as const)('for %j in %j', (unitClasses, regions, obstacles) => {
    expect(applyObstacles({ unitClasses, regions }, company)).toEqual(obstacles);
  });
});

describe('the window, by the days in Shanghai', () => {
  test.each([
    ['2026-02-28T15:59:59.999Z', false],
    ['2026-02-28T16:00:00.000Z', true],
    ['2026-03-31T15:59:59.999Z', true],
    ['2026-03-31T16:00:00.000Z', false],
  ])('at %s: %s', (now, isOpen) => {
    expect(windowIsOpen({ from: '2026-03-01', to: '2026-03-31' }, now)).toBe(isOpen);
  });
});
