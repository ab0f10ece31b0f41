import { expect, it } from 'vitest';
import { afterSignIn } from './after-sign-in.ts';

it.each([
  ['', '/'],
  ['?next=%2Fwork%2Fopen%3Frow%3D1', '/work/open?row=1'],
  ['?next=https%3A%2F%2Felsewhere.example%2F', '/'],
  ['?next=%2F%2Felsewhere.example', '/'],
  ['?next=%2F%5Celsewhere.example', '/'],
  ['?next=%2F%09%2Felsewhere.example', '/'],
  ['?next=%2F%0A%5Celsewhere.example', '/'],
  ['?next=%2F.%2F%2F%2Felsewhere.example', '/'],
  ['?next=javascript%3Aalert(1)', '/'],
  ['?next=%2Fsign-in', '/'],
])('after %s goes to %s', (search, place) => {
  expect(afterSignIn(search)).toBe(place);
});
