import { ok } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findWholePerson } from '../../../platform/directory/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { loadUserFor } from '../queries/load-user.ts';

export interface Revealed {
  readonly identityNumber: string | null;
  readonly phone: string | null;
}

/** Identity number and phone whole, for who manages the user; each reading is an entry in 操作日志. */
export async function revealIdentity(
  tx: Tx,
  keys: Keys,
  actor: PersonActor,
  membershipId: string,
): Promise<Answer<Revealed>> {
  const loaded = await loadUserFor(tx, keys, actor, membershipId, 'reveal-identity');
  if (!loaded.ok) return loaded;
  const { record, now } = loaded.value;
  await appendAudit(tx, actor, now, {
    action: 'users.revealIdentity',
    result: 'done',
    unitId: record.unit_id,
    subject: { kind: 'person', id: record.person_id },
  });
  const person = await findWholePerson(tx, keys, record.person_id);
  return ok({ identityNumber: person?.identityNumber ?? null, phone: person?.phone ?? null });
}
