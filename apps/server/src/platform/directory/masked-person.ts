import { maskIdentityNumber, maskPhone } from '@zhicheng/domain';
import { sql, type RawBuilder } from 'kysely';
import type { PersonTable } from '../database/index.ts';
import type { Keys } from '../keys/index.ts';
import { openIdentity, openPhone } from './sealed-person.ts';

/** What a row needs so that its number can be shown masked: no part of it stands in the clear but for its end. */
export type SealedIdentity = Pick<PersonTable, 'identity_ciphertext' | 'identity_alg' | 'identity_key_id'>;
export type SealedPhone = Pick<PersonTable, 'phone_ciphertext' | 'phone_alg' | 'phone_key_id'>;

/** The columns of `SealedIdentity`, of person `p`. */
export const identityColumns: RawBuilder<unknown> = sql`p.identity_ciphertext, p.identity_alg, p.identity_key_id`;
export const phoneColumns: RawBuilder<unknown> = sql`p.phone_ciphertext, p.phone_alg, p.phone_key_id`;

/** 510681********1234, or null where no number is kept. */
export function maskedIdentity(keys: Keys, personId: string, row: SealedIdentity): string | null {
  const number = openIdentity(keys, personId, row);
  return number === null ? null : maskIdentityNumber(number);
}

/** 138****1234, or null where no phone is kept. */
export function maskedPhone(keys: Keys, personId: string, row: SealedPhone): string | null {
  const phone = openPhone(keys, personId, row);
  return phone === null ? null : maskPhone(phone);
}
