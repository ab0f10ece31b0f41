import type { RequestTransfer, Transfer } from '@zhicheng/contract';
import {
  addDays,
  addWorkingDays,
  civilDateOf,
  endOfDay,
  isOfficerRole,
  ok,
  readIdentityNumber,
  refused,
  type Role,
} from '@zhicheng/domain';
import { sql } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findManagedUnit, identityDigest } from '../../../platform/directory/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { recordMasterEvent } from '../../../platform/master-event/index.ts';
import { loadWorkCalendar } from '../../../platform/working-days/index.ts';
import { findTransfer } from '../queries/list-transfers.ts';
import { badField } from '../rows/bad-content.ts';
import { mayAddUsers } from './create-user.ts';
import { tellClerks } from './tell-clerks.ts';
import { tellPerson } from './tell-person.ts';

/** After so many working days the common superior of both units decides. */
const WORKING_DAYS = 5;

interface Place {
  membership_id: string;
  person_id: string;
  person_name: string;
  unit_id: string;
  above: string[];
  roles: Role[];
}

/** 申请调入: the unit of a person is asked for that person; the common superior is found now, and decides when time is up. */
export async function requestTransfer(
  tx: Tx,
  keys: Keys,
  actor: PersonActor,
  input: RequestTransfer,
): Promise<Answer<Transfer>> {
  const now = await actor.clock(tx);
  const to = await findManagedUnit(tx, input.unitId, now);
  if (to?.state !== 'active' || !mayAddUsers(actor, to)) return refused({ code: 'unit-not-administered' });
  const identity = readIdentityNumber(input.identityNumber, civilDateOf(now));
  if (!identity.ok) return refused(badField('identityNumber', identity.refusal.message));
  const reason = input.reason.trim();
  if (reason === '') return refused(badField('reason', '请填写申请调入的原因，原单位会看到。'));
  const places = await placesOf(tx, identityDigest(keys, identity.value.number), now);
  if (places.some(({ unit_id }) => unit_id === to.id)) {
    return refused(badField('identityNumber', '该身份证号码已是本单位的用户。'));
  }
  const from = input.fromUnitId ? places.find(({ unit_id }) => unit_id === input.fromUnitId) : places[0];
  if (!from) return refused(badField('identityNumber', '该身份证号码不是任何单位的用户，可以直接添加或联系技术支持。'));
  if (places.length > 1 && input.fromUnitId === undefined) {
    return refused(badField('fromUnitId', '该用户属于多个单位，请选择向哪个单位申请。'));
  }
  if (from.roles.some(isOfficerRole)) return refused({ code: 'officer-holds-nothing-else' });

  const above = [...to.ancestorIds, to.id];
  const superiorId = [...from.above].reverse().find((id) => above.includes(id)) ?? null;
  const dueAt = endOfDay(addWorkingDays(await loadWorkCalendar(tx), civilDateOf(now), WORKING_DAYS).value);
  const id = newId();
  const asked = await tx
    .insertInto('transfer')
    .values({
      id,
      person_id: from.person_id,
      from_membership_id: from.membership_id,
      from_unit_id: from.unit_id,
      to_unit_id: to.id,
      kind: input.kind,
      reason,
      requested_at: now,
      requested_by: actor.personId,
      due_at: dueAt,
      superior_id: superiorId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!asked) return refused({ code: 'transfer-pending', facts: await pendingAt(tx, from.membership_id) });
  const details = { transferId: id, fromUnitId: from.unit_id, toUnitId: to.id, kind: input.kind, reason };
  const { membership_id: entityId } = from;
  await recordMasterEvent(tx, actor, now, { entity: 'membership', entityId, type: 'asked-for', payload: details });
  await appendAudit(tx, actor, now, {
    action: 'transfers.request',
    result: 'done',
    unitId: to.id,
    subject: { kind: 'person', id: from.person_id },
    details,
  });
  const request = await findTransfer(tx, keys, actor, id, now);
  await tellOfRequest(tx, request, from, now);
  return ok(request);
}

/** Both who are asked for somebody and the person concerned hear who asks, who answers, and until when. */
async function tellOfRequest(tx: Tx, asked: Transfer, from: Place, now: string): Promise<void> {
  const { to, kind, dueAt, superior } = asked;
  const wish = kind === 'move' ? '申请调入' : '申请兼任';
  const lastDay = addDays(civilDateOf(dueAt), -1);
  const late = superior?.name ?? '共同的上级机构';
  const clerks = `${to.name}${wish}${asked.from.name}的${from.person_name}。请最迟 ${lastDay} 在“用户管理”的“申请调入”中答复，逾期由${late}决定。`;
  await tellClerks(tx, from.unit_id, now, 'transfer-asked', clerks);
  await tellPerson(
    tx,
    from.person_id,
    now,
    'transfer-asked',
    `${to.name}${wish}您，由${asked.from.name}答复，结果会告诉您。`,
  );
}

async function placesOf(tx: Tx, identityHmac: Buffer, now: string): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select m.id as membership_id, m.person_id, p.name as person_name, m.unit_id, u.ancestor_ids || u.id as above, array(
      select g.role from role_grant g where g.person_id = m.person_id and g.membership_id = m.id and g.valid_from <= ${now}
        and (g.valid_to is null or g.valid_to > ${now})) as roles
    from person p
    join membership m on m.person_id = p.id
      and m.valid_from <= ${now} and (m.valid_to is null or m.valid_to > ${now})
    join unit u on u.id = m.unit_id
    where p.identity_hmac = ${identityHmac}
    order by m.valid_from, m.id`.execute(tx);
  return rows;
}

async function pendingAt(tx: Tx, membershipId: string): Promise<{ unitName: string }> {
  const row = await tx
    .selectFrom('transfer as t')
    .innerJoin('unit as u', 'u.id', 't.to_unit_id')
    .select('u.name')
    .where('t.from_membership_id', '=', membershipId)
    .where('t.state', '=', 'waiting')
    .executeTakeFirst();
  return { unitName: row?.name ?? '' };
}
