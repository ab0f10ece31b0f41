import { describe, expect, test } from 'vitest';
import { seniorRoutes } from './senior-routes.ts';
import { listRoute } from './step-name.ts';

/** 全省高级职称申报标准流程, copied from the manual (§6.1.1), with the code of each class. */
const manual = [
  [
    'county-private',
    '县(区)私营企业申报流程：个人申报——所在单位审核——县(区)所申报专业行业主管部门审核——县(区)人社局审核——市(州)所申报专业行业主管部门审核——市(州)人社局审核——高评办资格审查——高评委评审——省人社厅审核；',
  ],
  [
    'county-soe',
    '县(区)国营企业申报流程：个人申报——所在单位审核——县(区)主管部门审核——县(区)所申报专业行业主管部门审核——县(区)人社局审核——市(州)所申报专业行业主管部门审核——市(州)人社局审核——高评办资格审查——高评委评审——省人社厅审核；',
  ],
  [
    'county-affiliated',
    '县(区)部门所属单位申报流程：个人申报——所在单位审核——县(区)主管部门审核——县(区)所申报专业行业主管部门审核——县(区)人社局审核——市(州)所申报专业行业主管部门审核——市(州)人社局审核——高评办资格审查——高评委评审——省人社厅审核；',
  ],
  [
    'county-department',
    '县(区)部门单位申报流程：个人申报——所在单位审核——县(区)所申报专业行业主管部门审核——县(区)人社局审核——市(州)所申报专业行业主管部门审核——市(州)人社局审核——高评办资格审查——高评委评审——省人社厅审核；',
  ],
  [
    'city-private',
    '市(州)私营企业申报流程：个人申报——所在单位审核——市(州)所申报专业行业主管部门审核——市(州)人社局审核——高评办资格审查——高评委评审——省人社厅审核；',
  ],
  [
    'city-soe',
    '市(州)国营企业申报流程：个人申报——所在单位审核——市(州)主管部门审核——市(州)所申报专业行业主管部门审核——市(州)人社局审核——高评办资格审查（四川省人力资源和社会保障厅）——高评委评审——省人社厅审核；',
  ],
  [
    'city-affiliated',
    '市(州)部门所属单位申报流程：个人申报——所在单位审核——市(州)主管部门审核——市(州)所申报专业行业主管部门审核——市(州)人社局审核——高评办资格审查（四川省人力资源和社会保障厅）——高评委评审——省人社厅审核；',
  ],
  [
    'city-department',
    '市(州)部门单位申报流程：个人申报——所在单位审核——市(州)所申报专业行业主管部门审核——市(州)人社局审核——高评办资格审查——高评委评审——省人社厅审核；',
  ],
  [
    'province-enterprise',
    '省级企业申报流程：个人申报——所在单位审核——省级部门审核——高评办资格审查——高评委评审——省人社厅审核；',
  ],
  [
    'province-affiliated',
    '省级部门所属单位申报流程： 个人申报——所在单位审核——省级部门审核——高评办资格审查——高评委评审——省人社厅审核；',
  ],
  ['province-department', '省级部门单位申报流程： 个人申报——所在单位审核——高评办资格审查——高评委评审——省人社厅审核；'],
  ['central', '中央在川单位（企业）申报流程：个人申报——所在单位审核——高评办资格审查——高评委评审——省人社厅审核'],
] as const;

function sentence(name: string, steps: readonly string[]): string {
  return `${name}申报流程：${steps.join('——')}`;
}

describe('a senior route is the manual’s (§6.1.1)', () => {
  test.each(manual)('%s: %s', (unitClass, text) => {
    const route = seniorRoutes.find((candidate) => candidate.unitClass === unitClass)!;
    const listed = listRoute(route);
    expect(sentence(listed.name, listed.steps)).toBe(text.replace('： ', '：').replace('；', ''));
    expect(listed).toMatchObject({ titleLevel: 'senior', kind: 'review', class: unitClass });
  });

  test('there are the manual’s twelve, in its order', () => {
    expect(seniorRoutes.map((route) => route.unitClass)).toEqual(manual.map(([unitClass]) => unitClass));
  });
});
