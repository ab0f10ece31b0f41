import { codeName } from '@zhicheng/domain';
import type { UnitValues } from './unit-values.ts';

/** A value of the form in words, to be shown beside another one. */
export function valueWords(key: keyof UnitValues, value: UnitValues[keyof UnitValues]): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value !== 'string') {
    const list = key === 'series' ? 'SERIES' : 'PROFESSION';
    return value.map((code) => codeName(list, code) ?? code).join('、') || '空';
  }
  if (value === '') return '空';
  return key === 'nature' ? (codeName('UNIT_NATURE', value) ?? value) : value;
}
