import { may, ok, openVisit, refused } from '@zhicheng/domain';
import type { Dependencies } from '../../../dependencies.ts';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findWholePerson } from '../../../platform/directory/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import { lockVisitInSight, wireRefusal } from '../../applications/index.ts';
import { readPhoneOfVersion } from '../../dossier/index.ts';

/** Identity number and phone whole, for the handler of the open visit; each reading is an entry in the audit log. */
export async function revealIdentity(
  tx: Tx,
  { keys }: Pick<Dependencies, 'keys'>,
  actor: PersonActor,
  visitId: string,
): Promise<Answer<{ identityNumber: string; phone: string | null }>> {
  const loaded = await lockVisitInSight(tx, actor, visitId);
  if (!loaded) return refused({ code: 'not-found' });
  const { state, now } = loaded;
  const allowed = may(state, 'read', actor, now);
  if (!allowed.ok) return refused(wireRefusal(allowed.refusal));
  if (openVisit(state)?.id !== visitId) return refused({ code: 'not-handler' });
  const person = await findWholePerson(tx, keys, state.personId);
  if (!person?.identityNumber) return refused({ code: 'not-found' });
  const phone = (await readPhoneOfVersion(tx, keys, state.id, state.version)) ?? person.phone;
  await appendAudit(tx, actor, now, {
    action: 'visits.revealIdentity',
    result: 'done',
    subject: { kind: 'person', id: state.personId },
    details: { applicationId: state.id, visitId },
  });
  return ok({ identityNumber: person.identityNumber, phone });
}
