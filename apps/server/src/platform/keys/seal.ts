import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** A ciphertext with what is needed to open it again. */
export interface Sealed {
  alg: string;
  keyId: string;
  /** 12 bytes of nonce, 16 of tag, then the ciphertext. */
  ciphertext: Buffer;
}

export const SEAL_ALG = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts a text; `place` (table, column, row) is bound to it, so that a ciphertext moved elsewhere does not open. */
export function seal(key: Buffer, keyId: string, place: string, plain: string): Sealed {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(SEAL_ALG, key, nonce).setAAD(Buffer.from(place, 'utf8'));
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return { alg: SEAL_ALG, keyId, ciphertext: Buffer.concat([nonce, cipher.getAuthTag(), body]) };
}

/** The text of a ciphertext. Throws if it was altered, moved, or sealed with another key. */
export function unseal(key: Buffer, place: string, ciphertext: Buffer): string {
  const nonce = ciphertext.subarray(0, NONCE_BYTES);
  const tag = ciphertext.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv(SEAL_ALG, key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(place, 'utf8'))
    .setAuthTag(tag);
  return Buffer.concat([decipher.update(ciphertext.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString(
    'utf8',
  );
}
