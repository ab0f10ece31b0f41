import { describe, expect, it } from 'vitest';
import { findTyped, treeMove, type TreeLine } from './tree-keys.ts';

const line = (name: string, initials: string, level: number, expanded?: boolean): TreeLine => ({
  name,
  initials,
  level,
  expanded,
});

const lines = [
  line('德阳市人社局', 'dysrsj', 1, true),
  line('罗江区人社局', 'ljqrsj', 2, false),
  line('旌阳区人社局', 'jyqrsj', 2, true),
  line('旌阳区农业农村局', 'jyqnyncj', 3),
  line('德阳市农业农村局', 'dysnyncj', 2, false),
];

describe('the keys of the tree', () => {
  it.each([
    ['ArrowDown', 0, { does: 'focus', at: 1 }],
    ['ArrowDown', 4, null],
    ['ArrowUp', 0, null],
    ['Home', 3, { does: 'focus', at: 0 }],
    ['End', 1, { does: 'focus', at: 4 }],
    ['ArrowRight', 1, { does: 'expand', at: 1 }],
    ['ArrowRight', 2, { does: 'focus', at: 3 }],
    ['ArrowRight', 3, null],
    ['ArrowLeft', 2, { does: 'collapse', at: 2 }],
    ['ArrowLeft', 3, { does: 'focus', at: 2 }],
    ['ArrowLeft', 4, { does: 'focus', at: 0 }],
    ['Enter', 4, { does: 'choose', at: 4 }],
    ['a', 0, null],
  ] as const)('%s at %i', (key, at, expected) => {
    expect(treeMove(lines, at, key)).toEqual(expected);
  });

  it('finds by name and by initials, onward and round', () => {
    expect(findTyped(lines, 0, '罗')).toBe(1);
    expect(findTyped(lines, 0, 'd')).toBe(4);
    expect(findTyped(lines, 4, 'd')).toBe(0);
    expect(findTyped(lines, 2, 'jyqn')).toBe(3);
    expect(findTyped(lines, 2, 'jy')).toBe(2);
    expect(findTyped(lines, 0, 'x')).toBeNull();
  });
});
