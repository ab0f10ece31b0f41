import { expect, it } from 'vitest';
import { menuFor } from './menu.ts';
import { menuPlace } from './menu-place.ts';

const applicant = menuFor(new Set(['apply', 'read-own-work']));
const clerk = menuFor(new Set(['read-own-work', 'handle-visits']));
const trail = { pathname: '/applications/1/trail', under: ['/apply/senior', '/work/handled', '/work/pending'] };

it('is the page’s own entry where it has one', () => {
  expect(menuPlace(clerk, { pathname: '/work/ended', under: [], cameFrom: '/work/pending' })).toBe('/work/ended');
});

it('is the entry that the person came from, where the page may stand under it', () => {
  expect(menuPlace(applicant, { ...trail, cameFrom: '/work/pending' })).toBe('/work/pending');
  expect(menuPlace(applicant, { ...trail, cameFrom: '/work/ended' })).toBe('/apply/senior');
});

it('is the first that the person’s menu has, else none', () => {
  expect(menuPlace(clerk, { ...trail, cameFrom: null })).toBe('/work/handled');
  expect(menuPlace(clerk, { pathname: '/help', under: [], cameFrom: '/work/handled' })).toBeNull();
});
