import { expect, it } from 'vitest';
import { nearestContacts } from './nearest-contacts.ts';

const ofProvince = { divisionCode: '510000' };
const ofDeyang = { divisionCode: '510600' };
const ofMianyang = { divisionCode: '510700' };

it('names whoever is nearest first', () => {
  const all = [ofProvince, ofMianyang, ofDeyang];
  expect(nearestContacts(all, ['510604', '510600', '510000'])).toEqual([ofDeyang, ofProvince]);
});

it('names all where nobody is near', () => {
  expect(nearestContacts([ofMianyang], ['510604', '510600'])).toEqual([ofMianyang]);
});
