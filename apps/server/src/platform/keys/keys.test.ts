import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadKeys } from './index.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keys 钥匙 '));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const NUMBER = '11010519491231002X';

test('the first start makes a file that only its owner reads, later ones read the same keys', () => {
  const path = join(folder, 'data', 'keys.json');
  const sealed = loadKeys(path).seal('person.identity:1', NUMBER);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(loadKeys(path).open('person.identity:1', sealed)).toBe(NUMBER);
  expect(loadKeys(path).digest('login', NUMBER)).toEqual(loadKeys(path).digest('login', NUMBER));
});

test('the same text is sealed differently each time and digested the same within a purpose', () => {
  const keys = loadKeys(join(folder, 'keys.json'));
  expect(keys.seal('a', NUMBER).ciphertext).not.toEqual(keys.seal('a', NUMBER).ciphertext);
  expect(keys.digest('login', NUMBER)).not.toEqual(keys.digest('identity', NUMBER));
});

test('a ciphertext does not open in another place, altered, or under a key that is not there', () => {
  const keys = loadKeys(join(folder, 'keys.json'));
  const sealed = keys.seal('person.identity:1', NUMBER);
  expect(() => keys.open('person.identity:2', sealed)).toThrow();
  const altered = Buffer.from(sealed.ciphertext);
  altered.writeUInt8(altered.readUInt8(40) ^ 1, 40);
  expect(() => keys.open('person.identity:1', { ...sealed, ciphertext: altered })).toThrow();
  expect(() => keys.open('person.identity:1', { ...sealed, keyId: 'k0' })).toThrow('no key k0');
});

test('a file that others may read and one that is no keys file are refused', () => {
  const open = join(folder, 'open.json');
  loadKeys(open);
  chmodSync(open, 0o644);
  expect(() => loadKeys(open)).toThrow('chmod 600');
  const broken = join(folder, 'broken.json');
  writeFileSync(broken, '{"sealWith":"k1","sealingKeys":{}}', { mode: 0o600 });
  expect(() => loadKeys(broken)).toThrow('no keys file');
});
