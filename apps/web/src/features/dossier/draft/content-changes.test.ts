import { describe, expect, it } from 'vitest';
import { changesBetween, valueAt, withChanges } from './content-changes.ts';

const a = '0198a000-0000-7000-8000-00000000000a';
const b = '0198a000-0000-7000-8000-00000000000b';

describe('changes of single fields', () => {
  it('names what was filled in, changed and cleared, and nothing else', () => {
    expect(
      changesBetween({ name: '李敏', post: '技术员', dept: '育种室' }, { name: '李敏', post: '站长', phone: '1' }),
    ).toEqual([
      { path: 'post', base: '技术员', value: '站长' },
      { path: 'dept', base: '育种室', value: null },
      { path: 'phone', base: null, value: '1' },
    ]);
  });

  it('takes null and absent for the same', () => {
    expect(changesBetween({ post: null }, {})).toEqual([]);
  });
});

describe('changes of rows', () => {
  const before = {
    rows: [
      { id: a, order: 1, school: '四川农业大学' },
      { id: b, order: 2, school: '西南大学' },
    ],
  };

  it('adds and removes rows whole, and changes fields of the others', () => {
    const c = '0198a000-0000-7000-8000-00000000000c';
    const after = {
      rows: [
        { id: a, order: 1, school: '四川大学' },
        { id: c, order: 3 },
      ],
    };
    expect(changesBetween(before, after)).toEqual([
      { path: `rows/${b}`, base: before.rows[1], value: null },
      { path: `rows/${a}/school`, base: '四川农业大学', value: '四川大学' },
      { path: `rows/${c}`, base: null, value: { id: c, order: 3 } },
    ]);
  });

  it('says when a folder is marked 无', () => {
    expect(changesBetween({ rows: [] }, { rows: [], none: { reason: '' } })).toEqual([
      { path: 'none', base: null, value: { reason: '' } },
    ]);
  });

  it('finds values by their path', () => {
    expect(valueAt(before, `rows/${b}/school`)).toBe('西南大学');
    expect(valueAt(before, `rows/${a}`)).toEqual(before.rows[0]);
    expect(valueAt(before, 'rows/0198a000-0000-7000-8000-00000000000f/school')).toBeNull();
  });
});

it.each([
  [{ x: '1' }, { x: '2', y: '3' }],
  [{ x: '1' }, {}],
  [{ rows: [{ id: a, order: 1, school: '甲' }] }, { rows: [{ id: b, order: 1, school: '乙' }] }],
  [{ rows: [{ id: a, order: 1, school: '甲' }] }, { rows: [{ id: a, order: 2 }], none: { reason: '无' } }],
])('making the changes of %j to %j gives the second', (from, to) => {
  expect(withChanges(from, changesBetween(from, to))).toEqual(to);
});
