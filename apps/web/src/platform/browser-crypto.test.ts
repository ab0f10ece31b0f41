import { expect, it } from 'vitest';
import { openText, readyKey, sealText } from './browser-crypto.ts';

const keyOf = async (byte: number): Promise<CryptoKey> => {
  const key = await readyKey(() => Promise.resolve(btoa(String.fromCharCode(...new Uint8Array(32).fill(byte)))));
  if (!key) throw new Error('no cipher');
  return key;
};

it('opens with the same key at the same place, and neither for another person nor in another row', async () => {
  const sealed = await sealText(await keyOf(1), 'limin/a1/basic', '站长 𠮷');
  expect(await openText(await keyOf(1), 'limin/a1/basic', sealed)).toBe('站长 𠮷');
  await expect(openText(await keyOf(2), 'limin/a1/basic', sealed)).rejects.toThrow();
  await expect(openText(await keyOf(1), 'limin/a2/basic', sealed)).rejects.toThrow();
  expect(new TextDecoder().decode(sealed.ciphertext)).not.toContain('站长');
});
