import type { PersonTable } from '../database/index.ts';
import type { Keys } from '../keys/index.ts';

type IdentityColumns = Pick<
  PersonTable,
  'identity_ciphertext' | 'identity_alg' | 'identity_key_id' | 'identity_hmac' | 'identity_last4'
>;

type PhoneColumns = Pick<PersonTable, 'phone_ciphertext' | 'phone_alg' | 'phone_key_id' | 'phone_hmac' | 'phone_last4'>;

/** The columns in which a person's identity number is kept; all null for an officer's account, which has none. */
export function sealIdentity(keys: Keys, personId: string, number: string | null): IdentityColumns {
  const sealed = number === null ? null : keys.seal(identityPlace(personId), number);
  return {
    identity_ciphertext: sealed?.ciphertext ?? null,
    identity_alg: sealed?.alg ?? null,
    identity_key_id: sealed?.keyId ?? null,
    identity_hmac: number === null ? null : identityDigest(keys, number),
    identity_last4: number?.slice(-4) ?? null,
  };
}

export function sealPhone(keys: Keys, personId: string, phone: string | null): PhoneColumns {
  const sealed = phone === null ? null : keys.seal(phonePlace(personId), phone);
  return {
    phone_ciphertext: sealed?.ciphertext ?? null,
    phone_alg: sealed?.alg ?? null,
    phone_key_id: sealed?.keyId ?? null,
    phone_hmac: phone === null ? null : phoneDigest(keys, phone),
    phone_last4: phone?.slice(-4) ?? null,
  };
}

/** By which an identity number is found again. */
export function identityDigest(keys: Keys, number: string): Buffer {
  return keys.digest('identity', number);
}

/** By which a phone is found again. */
export function phoneDigest(keys: Keys, phone: string): Buffer {
  return keys.digest('phone', phone);
}

export function openIdentity(
  keys: Keys,
  personId: string,
  row: Pick<IdentityColumns, 'identity_ciphertext' | 'identity_alg' | 'identity_key_id'>,
): string | null {
  const { identity_ciphertext: ciphertext, identity_alg: alg, identity_key_id: keyId } = row;
  return ciphertext && alg && keyId ? keys.open(identityPlace(personId), { ciphertext, alg, keyId }) : null;
}

export function openPhone(
  keys: Keys,
  personId: string,
  row: Pick<PhoneColumns, 'phone_ciphertext' | 'phone_alg' | 'phone_key_id'>,
): string | null {
  const { phone_ciphertext: ciphertext, phone_alg: alg, phone_key_id: keyId } = row;
  return ciphertext && alg && keyId ? keys.open(phonePlace(personId), { ciphertext, alg, keyId }) : null;
}

function identityPlace(personId: string): string {
  return `person.identity:${personId}`;
}

function phonePlace(personId: string): string {
  return `person.phone:${personId}`;
}
