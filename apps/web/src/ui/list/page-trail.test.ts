import { expect, it } from 'vitest';
import { keepTrail, listName, pageBefore } from './page-trail.ts';

it('leads back page by page, each list for itself', () => {
  keepTrail('units', 'a', undefined);
  keepTrail('units', 'b', 'a');
  keepTrail('users', 'b', 'z');
  expect(pageBefore('units', 'b')).toBe('a');
  expect(pageBefore('units', 'a')).toBeUndefined();
});

it('leads to the first page where it does not know the way', () => {
  expect(pageBefore('units', 'from a link')).toBeUndefined();
});

it('tells lists apart by their filters, not by page, row or order', () => {
  expect(listName('/units', { state: 'active', search: '李', after: 'a', row: 'r' })).toBe(
    listName('/units', { search: '李', state: 'active' }),
  );
  expect(listName('/units', { search: '李' })).not.toBe(listName('/units', {}));
});
