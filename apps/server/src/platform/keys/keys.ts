import { createHmac } from 'node:crypto';
import { readOrMakeKeysFile } from './keys-file.ts';
import { seal, unseal, SEAL_ALG, type Sealed } from './seal.ts';

/** Keys outside the database: they seal personal data and digest it for exact search. */
export interface Keys {
  /** Encrypts with the present key; `place` names table, column and row. */
  seal: (place: string, plain: string) => Sealed;
  /** Throws for a key that the file no longer has, or a ciphertext that was altered or moved. */
  open: (place: string, sealed: Sealed) => string;
  /** Equal texts of one purpose have equal digests (HMAC-SHA-256); without the key nothing can be guessed from one. */
  digest: (purpose: string, text: string) => Buffer;
}

/** Loads the keys file, making it at the first start. */
export function loadKeys(path: string): Keys {
  const file = readOrMakeKeysFile(path);
  const sealingKeys = new Map(Object.entries(file.sealingKeys).map(([id, key]) => [id, Buffer.from(key, 'base64')]));
  const digestKey = Buffer.from(file.digestKey, 'base64');
  const keyOf = (id: string): Buffer => {
    const key = sealingKeys.get(id);
    if (key === undefined) throw new Error(`the keys file has no key ${id}`);
    return key;
  };
  return {
    seal: (place, plain) => seal(keyOf(file.sealWith), file.sealWith, place, plain),
    open: (place, sealed) => {
      if (sealed.alg !== SEAL_ALG) throw new Error(`sealed with ${sealed.alg}, which is not known here`);
      return unseal(keyOf(sealed.keyId), place, sealed.ciphertext);
    },
    digest: (purpose, text) => createHmac('sha256', digestKey).update(`${purpose}\u0000${text}`, 'utf8').digest(),
  };
}
