import { expect, test } from 'vitest';
import { closeLastFirst } from './close-last-first.ts';

test('what was opened last is closed first, each once', async () => {
  const closed: string[] = [];
  const closing = closeLastFirst();
  for (const name of ['lock', 'database', 'server']) closing.add(() => void closed.push(name));
  await closing.close();
  await closing.close();
  expect(closed).toEqual(['server', 'database', 'lock']);
});

test('one that cannot be closed keeps no other open, and is told', async () => {
  const closed: string[] = [];
  const closing = closeLastFirst();
  closing.add(() => void closed.push('lock'));
  closing.add(() => Promise.reject(new Error('stuck')));
  await expect(closing.close()).rejects.toThrow('not everything could be closed');
  expect(closed).toEqual(['lock']);
});
