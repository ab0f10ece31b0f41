import { expect, test } from 'vitest';
import { machineMilliseconds } from '../clock/index.ts';
import { newId } from './index.ts';

test('ids are UUIDs of version 7 that begin with the time', () => {
  const before = machineMilliseconds();
  const id = newId();
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const time = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
  expect(time).toBeGreaterThanOrEqual(before);
  expect(time).toBeLessThanOrEqual(machineMilliseconds() + 1000);
});

test('ids of one process are all different and sort in the order in which they were made', () => {
  const ids = Array.from({ length: 50_000 }, newId);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual(ids);
});
