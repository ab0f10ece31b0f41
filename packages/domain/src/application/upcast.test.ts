import { describe, expect, test } from 'vitest';
import { lifts, upcast, type StoredEvent } from './upcast.ts';

const stored: StoredEvent = {
  seq: 4,
  at: '2026-03-10T00:04:00.000Z',
  type: 'voided',
  typeVersion: 1,
  payload: { visitId: 'visit', reason: '材料虚假' },
};

/** As if 流程作废 had changed its form twice. */
const changedTwice = {
  ...lifts,
  voided: [
    (payload: unknown) => ({ ...(payload as object), cause: 'other' }),
    (payload: unknown) => ({ ...(payload as object), by: (payload as { cause: string }).cause }),
  ],
};

describe('reading a stored event', () => {
  test('of today’s version changes nothing', () => {
    expect(upcast(stored)).toEqual(stored);
  });

  test('lifts one version at a time, from wherever it stands', () => {
    expect(upcast(stored, changedTwice)).toEqual({
      ...stored,
      typeVersion: 3,
      payload: { visitId: 'visit', reason: '材料虚假', cause: 'other', by: 'other' },
    });
    const second = { ...stored, typeVersion: 2, payload: { visitId: 'visit', cause: 'fraud' } };
    expect(upcast(second, changedTwice)).toMatchObject({ typeVersion: 3, payload: { by: 'fraud' } });
  });

  test('leaves what is stored alone', () => {
    const before = JSON.stringify(stored);
    upcast(stored, changedTwice);
    expect(JSON.stringify(stored)).toBe(before);
  });

  test('stops at an unknown type', () => {
    expect(() => upcast({ ...stored, type: 'forgotten' })).toThrow('event 4 is of the unknown type forgotten');
    expect(() => upcast({ ...stored, type: 'toString' })).toThrow('unknown type');
  });

  test.each([2, 0, -1, 1.5, Number.NaN])('stops at the unknown version %s', (typeVersion) => {
    expect(() => upcast({ ...stored, typeVersion })).toThrow('of voided; known are 1 to 1');
  });
});
