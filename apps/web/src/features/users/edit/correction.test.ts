import { expect, it } from 'vitest';
import { bodyOf, correctionOf, needsReason } from './correction.ts';

const user = { name: '李敏', mail: 'limin@example.com' };

it('sends only what was changed, and takes a mail away when it is emptied', () => {
  const begun = correctionOf(user);
  expect(bodyOf(user, begun, 3)).toEqual({ revision: 3 });
  expect(bodyOf(user, { ...begun, phone: '13900000112', mail: ' ' }, 3)).toEqual({
    revision: 3,
    phone: '13900000112',
    mail: null,
  });
});

it('asks for a reason for name and number only', () => {
  const begun = correctionOf(user);
  expect(needsReason(user, { ...begun, phone: '13900000112' })).toBe(false);
  expect(needsReason(user, { ...begun, name: '李珉' })).toBe(true);
  expect(needsReason(user, { ...begun, identityNumber: '5' })).toBe(true);
});
