import type { UnitFormOptions } from '@zhicheng/contract';
import { expect, it } from 'vitest';
import { canCreate, classesOf, refusedClassesOf, withClass } from './form-choices.ts';
import { emptyUnit } from './unit-values.ts';

const bureau = {
  id: 'bureau',
  name: '德阳市人力资源和社会保障局',
  unitClass: 'city-bureau',
  divisionCode: '510600',
  classes: [
    { unitClass: 'city-department', divisionCodes: ['510600'] },
    { unitClass: 'county-bureau', divisionCodes: ['510603', '510604'] },
  ],
  refusedClasses: [
    { unitClass: 'city-soe', reason: '需要“市(州)部门经办人员(职称)”角色。' },
    { unitClass: 'central', reason: '应由省人社厅的经办人员创建。' },
  ],
} as const;
const department = {
  id: 'department',
  name: '德阳市农业农村局',
  unitClass: 'city-department',
  divisionCode: '510600',
  classes: [{ unitClass: 'city-soe', divisionCodes: ['510600'] }],
  refusedClasses: [{ unitClass: 'central', reason: '应由省人社厅的经办人员创建。' }],
} as const;
const options = { superiors: [bureau, department] } as unknown as UnitFormOptions;

it('fills 上级机构名称 and the only division when a class is chosen', () => {
  expect(withClass(emptyUnit, 'city-department', options)).toMatchObject({
    superiorId: 'bureau',
    divisionCode: '510600',
  });
  expect(withClass({ ...emptyUnit, superiorId: 'bureau' }, 'city-soe', options)).toMatchObject({
    superiorId: 'department',
    divisionCode: '510600',
  });
});

it('keeps a division that still fits, leaves several to be chosen, and drops one that does not fit', () => {
  const inLuojiang = { ...emptyUnit, divisionCode: '510604' };
  expect(withClass(inLuojiang, 'county-bureau', options).divisionCode).toBe('510604');
  expect(withClass({ ...emptyUnit, divisionCode: '510600' }, 'county-bureau', options).divisionCode).toBe('');
});

it('takes 主管行业 away from what is no department', () => {
  const values = { ...emptyUnit, professions: ['0101'], series: ['01'] };
  expect(withClass(values, 'city-soe', options)).toMatchObject({ professions: [], series: [] });
  expect(withClass(values, 'city-department', options)).not.toHaveProperty('professions');
});

it('offers what any own unit may create, and says why of the rest', () => {
  expect(canCreate(options)).toBe(true);
  expect(canCreate({ superiors: [] })).toBe(false);
  expect(classesOf(options)).toEqual(['city-department', 'county-bureau', 'city-soe']);
  expect(refusedClassesOf(options)).toEqual([{ unitClass: 'central', reason: '应由省人社厅的经办人员创建。' }]);
});
