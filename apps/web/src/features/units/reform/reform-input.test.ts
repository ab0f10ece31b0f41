import { expect, it } from 'vitest';
import { classesToBecome, reformBody } from './reform-input.ts';

const empty = { target: null, unitClass: null, divisionCode: null };
const target = { id: 'a', name: '甲' };

it('asks for a preview only when what matters is chosen', () => {
  expect(reformBody({ ...empty, kind: 'merge' })).toBeNull();
  expect(reformBody({ ...empty, kind: 'move', unitClass: 'city-soe' })).toBeNull();
  expect(reformBody({ ...empty, kind: 'change-class', target })).toBeNull();
  expect(reformBody({ ...empty, kind: 'change-class', unitClass: 'city-soe' })).toEqual({
    kind: 'change-class',
    targetId: null,
    unitClass: 'city-soe',
    divisionCode: null,
  });
});

it('merges whole: a class chosen before does not go along', () => {
  expect(reformBody({ ...empty, kind: 'merge', target, unitClass: 'city-soe', divisionCode: '510600' })).toEqual({
    kind: 'merge',
    targetId: 'a',
    unitClass: null,
    divisionCode: null,
  });
});

it('offers the classes of the own level first', () => {
  const classes = classesToBecome('city-soe');
  expect(classes.slice(0, 4)).toEqual(['city-bureau', 'city-department', 'city-affiliated', 'city-private']);
  expect(classes).not.toContain('province-bureau');
});
