import { writeNumberKey } from '@zhicheng/contract';
import { ok, readIdentityNumber, readPhone, refused, type CivilDate } from '@zhicheng/domain';
import { identityDigest, phoneDigest } from '../../../platform/directory/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';

/** What an address may carry in place of an identity number or a phone. It finds nobody by itself. */
export function concealNumber(keys: Keys, typed: string, today: CivilDate): Answer<{ key: string }> {
  const phone = readPhone(typed);
  if (phone.ok) return ok(keyOf('phone', phone.value, phoneDigest(keys, phone.value)));
  const identity = readIdentityNumber(typed, today);
  if (identity.ok) return ok(keyOf('identity', identity.value.number, identityDigest(keys, identity.value.number)));
  const { message } = identity.refusal;
  return refused({ code: 'bad-content', sentence: message, errors: [{ field: 'typed', message }] });
}

function keyOf(kind: 'identity' | 'phone', number: string, digest: Buffer): { key: string } {
  return { key: writeNumberKey({ kind, last4: number.slice(-4), digest: digest.toString('base64url') }) };
}
