import { expect, test } from 'vitest';
import { hashPassword, oneTimePassword, samePassword, verifyPassword } from './index.ts';

test('a hash carries its parameters and checks its own password only', async () => {
  const hash = await hashPassword('Rape5eed-花');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$[^$]{22}\$[^$]{43}$/);
  expect(await verifyPassword('Rape5eed-花', hash)).toBe(true);
  expect(await verifyPassword('Rape5eed-华', hash)).toBe(false);
});

test('the full-width ！ of the manual is the same password as !', async () => {
  expect(await verifyPassword('kingWAY123！', await hashPassword('kingWAY123!'))).toBe(true);
  expect(samePassword('kingWAY123！', 'kingWAY123!')).toBe(true);
  expect(samePassword('kingWAY123', 'kingWAY123!')).toBe(false);
});

test('more at once than there are cores all come to their end', async () => {
  const hash = await hashPassword('Rape5eed-花');
  const answers = await Promise.all(
    Array.from({ length: 9 }, (_, n) => verifyPassword(n % 2 ? 'x' : 'Rape5eed-花', hash)),
  );
  expect(answers).toEqual([true, false, true, false, true, false, true, false, true]);
});

test('what is no hash of ours is a fault, not a wrong password', async () => {
  await expect(verifyPassword('x', 'md5:1')).rejects.toThrow('argon2id');
});

test('one-time passwords have every kind of character and differ', () => {
  const made = Array.from({ length: 50 }, oneTimePassword);
  for (const password of made) {
    expect(password).toMatch(/^(?=[A-Za-z])(?=.*[A-Z])(?=.*[a-z])(?=.*[0-9])(?=.*[^A-Za-z0-9]).{14}$/);
  }
  expect(new Set(made).size).toBe(50);
});
