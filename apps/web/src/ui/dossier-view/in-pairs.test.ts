import { folderOf, release1, type FieldDeclaration } from '@zhicheng/domain';
import { expect, it } from 'vitest';
import { inPairs } from './in-pairs.ts';

const field = (id: string, width: FieldDeclaration['width']): FieldDeclaration => ({
  id,
  label: id,
  hint: '',
  type: 'text',
  maxLength: 20,
  required: 'optional',
  blind: 'V',
  width,
});

it('puts two short fields in a line and gives a long one the whole line', () => {
  const placed = inPairs([field('a', 'short'), field('b', 'medium'), field('c', 'long')]);
  expect(placed.map(({ field: { id }, wide }) => [id, wide])).toEqual([
    ['a', false],
    ['b', false],
    ['c', true],
  ]);
});

it('leaves no hole beside a short field that stands alone, in the order of the declaration', () => {
  const placed = inPairs([field('a', 'short'), field('b', 'full'), field('c', 'short')]);
  expect(placed.map(({ field: { id }, wide }) => [id, wide])).toEqual([
    ['a', true],
    ['b', true],
    ['c', true],
  ]);
});

it('loses no field of a real folder', () => {
  const fields = folderOf(release1, 'basic')?.fields ?? [];
  expect(inPairs(fields).map((placed) => placed.field.id)).toEqual(fields.map(({ id }) => id));
  expect(fields.length).toBeGreaterThan(20);
});
