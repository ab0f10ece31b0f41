import { civilDateOf, readIdentityNumber } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import { readNow, type Db, type Tx } from '../../../platform/database/index.ts';
import { identityDigest } from '../../../platform/directory/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';

/** Where a number was typed: for a new user of a unit, or for a user in a place. */
type Asked = { readonly identityNumber: string | undefined } & (
  | { readonly action: 'users.create'; readonly unitId: string }
  | { readonly action: 'users.correct'; readonly membershipId: string }
);

/**
 * The refusal that tells whose a number is leaves an entry of its own, as looking the number up does: what was refused is
 * rolled back, but that it was asked stays.
 */
export async function noteTakenNumber<T>(
  db: Db,
  keys: Keys,
  actor: PersonActor,
  asked: Asked,
  answer: Answer<T>,
): Promise<Answer<T>> {
  const { action, identityNumber } = asked;
  if (answer.ok || answer.refusal.code !== 'identity-number-taken' || identityNumber === undefined) return answer;
  await db.transaction().execute(async (tx) => {
    const now = await readNow(tx);
    const identity = readIdentityNumber(identityNumber, civilDateOf(now));
    if (!identity.ok) return;
    const holder = await tx
      .selectFrom('person')
      .select('id')
      .where('identity_hmac', '=', identityDigest(keys, identity.value.number))
      .executeTakeFirst();
    await appendAudit(tx, actor, now, {
      action,
      result: 'refused',
      unitId: asked.action === 'users.create' ? asked.unitId : await unitOfPlace(tx, asked.membershipId),
      ...(holder && { subject: { kind: 'person', id: holder.id } }),
      details: { code: 'identity-number-taken' },
    });
  });
  return answer;
}

async function unitOfPlace(tx: Tx, membershipId: string): Promise<string> {
  const place = tx.selectFrom('membership').select('unit_id').where('id', '=', membershipId);
  return (await place.executeTakeFirstOrThrow()).unit_id;
}
