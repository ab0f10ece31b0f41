import type { Handover, Transfer } from '@zhicheng/contract';
import { clerkRoleOf, ok, refused, whyNotManage, type Role } from '@zhicheng/domain';
import { sql } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findManagedUnit } from '../../../platform/directory/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { endSessionsOf } from '../../../platform/sessions/index.ts';
import { findOwnTransfer, findTransfer } from '../queries/list-transfers.ts';
import { badField } from '../rows/bad-content.ts';
import { beginMembership } from './begin-membership.ts';
import { endMembership } from './end-membership.ts';
import { settleVisits } from './settle-visits.ts';
import { followDrafts } from './follow-drafts.ts';
import { tellOfDecision, tellOfWithdrawal } from './tell-of-transfer.ts';
import { tellPerson } from './tell-person.ts';

export interface DecideTransferInput {
  readonly transferId: string;
  readonly decision: 'release' | 'refuse';
  readonly reason: string;
  readonly handover?: Handover;
}

/**
 * 申请调入, decided by the releasing unit or, when its time is up, by the common superior. Released: the place there ends
 * (兼任 keeps it) and one in the asking unit begins, as 申报人; what is under way stays with the old place.
 */
export async function decideTransfer(
  tx: Tx,
  keys: Keys,
  actor: PersonActor,
  input: DecideTransferInput,
): Promise<Answer<Transfer>> {
  const now = await actor.clock(tx);
  const { transferId, decision } = input;
  await tx.selectFrom('transfer').select('id').where('id', '=', transferId).forUpdate().execute();
  const transfer = await findOwnTransfer(tx, keys, actor, transferId, now);
  if (!transfer) return refused({ code: 'not-found' });
  if (transfer.state !== 'waiting') return refused({ code: 'transfer-closed' });
  if (!transfer.mayDecide) return refused({ code: 'not-found' });
  const reason = input.reason.trim();
  if (decision === 'refuse' && reason === '')
    return refused(badField('reason', '请填写不同意的原因，申请单位会看到。'));
  const details = { transferId, decision, reason };
  await appendAudit(tx, actor, now, { action: 'transfers.decide', result: 'done', unitId: transfer.from.id, details });
  if (decision === 'refuse') {
    await close(tx, actor, transferId, now, { state: 'refused', decision: reason });
    await tellOfDecision(tx, keys, actor, transferId, now);
    return ok(await findTransfer(tx, keys, actor, transferId, now));
  }
  const released = await release(tx, keys, actor, transferId, now, {
    ...input,
    reason,
    late: decidesLate(actor, transfer, now),
  });
  if (!released.ok) return released;
  await tellOfDecision(tx, keys, actor, transferId, now);
  return ok(await findTransfer(tx, keys, actor, transferId, now));
}

/** The common superior, once the time is up: a clerk with the superior's own role, not merely that of its 部门. */
function decidesLate({ memberships }: PersonActor, { superior, dueAt }: Transfer, now: string): boolean {
  const isAbove = memberships.some(
    ({ unitId, unitClass, roles }) => unitId === superior?.id && roles.includes(clerkRoleOf[unitClass]),
  );
  return isAbove && dueAt <= now;
}

/** Taken back by the unit that asked. */
export async function withdrawTransfer(
  tx: Tx,
  keys: Keys,
  actor: PersonActor,
  transferId: string,
): Promise<Answer<Transfer>> {
  const now = await actor.clock(tx);
  await tx.selectFrom('transfer').select('id').where('id', '=', transferId).forUpdate().execute();
  const transfer = await findOwnTransfer(tx, keys, actor, transferId, now);
  if (!transfer) return refused({ code: 'not-found' });
  if (transfer.state !== 'waiting') return refused({ code: 'transfer-closed' });
  if (!transfer.mayWithdraw) return refused({ code: 'not-found' });
  const details = { transferId };
  await appendAudit(tx, actor, now, { action: 'transfers.withdraw', result: 'done', unitId: transfer.to.id, details });
  await close(tx, actor, transferId, now, { state: 'withdrawn', decision: null });
  await tellOfWithdrawal(tx, keys, actor, transferId, now);
  return ok(await findTransfer(tx, keys, actor, transferId, now));
}

interface Closing {
  readonly state: 'released' | 'refused' | 'withdrawn';
  readonly decision: string | null;
  readonly membershipId?: string;
}

async function close(
  tx: Tx,
  actor: PersonActor,
  id: string,
  now: string,
  { state, decision, membershipId }: Closing,
): Promise<void> {
  await tx
    .updateTable('transfer')
    .set({ state, decision, membership_id: membershipId ?? null, decided_at: now, decided_by: actor.personId })
    .where('id', '=', id)
    .execute();
}

interface Leaving {
  membership_id: string;
  person_id: string;
  account_id: string;
  unit_id: string;
  to_unit_id: string;
  to_name: string;
  kind: 'move' | 'second';
  has_left: boolean;
  roles: Role[];
}

async function release(
  tx: Tx,
  keys: Keys,
  actor: PersonActor,
  transferId: string,
  now: string,
  { reason, handover, late }: { readonly reason: string; readonly handover?: Handover; readonly late: boolean },
): Promise<Answer<true>> {
  const { rows } = await sql<Leaving>`
    select m.id as membership_id, m.person_id, a.id as account_id, m.unit_id, t.to_unit_id, u.name as to_name, t.kind,
      (m.valid_to is not null and m.valid_to <= ${now}) as has_left, array(
        select g.role from role_grant g where g.person_id = m.person_id and g.membership_id = m.id and g.valid_from <= ${now}
          and (g.valid_to is null or g.valid_to > ${now})) as roles
    from transfer t
    join membership m on m.id = t.from_membership_id
    join account a on a.person_id = m.person_id
    join unit u on u.id = t.to_unit_id
    where t.id = ${transferId}::uuid
    for no key update of m`.execute(tx);
  const [leaving] = rows;
  if (!leaving) return refused({ code: 'not-found' });
  const { person_id: personId, account_id: accountId, unit_id: unitId, membership_id: membershipId, roles } = leaving;
  const leaves = leaving.kind === 'move' && !leaving.has_left;
  const unit = await findManagedUnit(tx, unitId, now);
  if (leaves && !late && (!unit || whyNotManage(actor.memberships, unit, roles) !== null))
    return refused({ code: 'release-not-yours' });
  if (leaving.kind === 'move' && leaving.has_left && (await isElsewhere(tx, personId, now)))
    return refused({ code: 'transfer-closed', facts: { reason: goneOn } });
  const place = { membershipId, personId, accountId, unitId, roles };
  const losses = leaves ? await endMembership(tx, actor, now, place, { kind: 'transferred', reason }) : [];
  const begun = await beginMembership(tx, actor, now, { personId, unitId: leaving.to_unit_id, roles: ['applicant'] });
  if (begun === null) return refused({ code: 'transfer-closed' });
  await endSessionsOf(tx, accountId, 'rights-changed', { now, keep: actor.sessionId });
  await close(tx, actor, transferId, now, { state: 'released', decision: reason, membershipId: begun });
  await followDrafts(tx, keys, actor, now, personId);
  await tellPerson(
    tx,
    personId,
    now,
    'transferred',
    `您已成为${leaving.to_name}的用户。此前提交的申报仍按原单位的流程办理。`,
  );
  return settleVisits(tx, keys, actor, now, losses, handover);
}

const goneOn =
  '该用户已离开原单位并成为另一单位的用户，须由现单位决定。请选择“不同意”并写明，由申请单位重新向现单位申请。';

/** Whether the person has gone on to a unit that nobody asked: then it is that unit's to release them. */
async function isElsewhere(tx: Tx, personId: string, now: string): Promise<boolean> {
  const place = await tx
    .selectFrom('membership')
    .select('id')
    .where('person_id', '=', personId)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', now)]))
    .executeTakeFirst();
  return place !== undefined;
}
