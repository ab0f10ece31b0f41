import { createHash, randomBytes } from 'node:crypto';
import { chainEnvelope, type ChainLink, type HashAlgorithm } from '@zhicheng/domain';

/** GB/T 2260 code of the province whose database this is. */
export const PROVINCE = '510000';
/** Form of the envelope that is hashed. */
export const ENVELOPE_VERSION = 1;
export const ALGORITHM: HashAlgorithm = 'sha256';

export function newSalt(): string {
  return randomBytes(16).toString('hex');
}

/** H(salt ‖ payload): the salt's bytes, then the payload's UTF-8. */
export function payloadHash(alg: HashAlgorithm, salt: string, payload: string): string {
  return createHash(alg).update(Buffer.from(salt, 'hex')).update(payload, 'utf8').digest('hex');
}

/** H(prev ‖ envelope), both as text; the first link of a stream has '' before it. */
export function linkHash(prev: string, link: ChainLink): string {
  return createHash(link.alg).update(prev, 'utf8').update(chainEnvelope(link), 'utf8').digest('hex');
}
