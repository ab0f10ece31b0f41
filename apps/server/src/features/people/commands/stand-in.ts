import type { StandIn, StandIns } from '@zhicheng/contract';
import {
  civilDateOf,
  endOfDay,
  isOfficerRole,
  lastDayOf,
  ok,
  refused,
  rolesToStandInFor,
  startOfDay,
  whyNotStandIn,
  type Role,
} from '@zhicheng/domain';
import { sql } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { recordMasterEvent } from '../../../platform/master-event/index.ts';
import { listStandIns } from '../queries/list-stand-ins.ts';
import { loadUserFor, type LoadedUser } from '../queries/load-user.ts';
import { tellPerson } from './tell-person.ts';

interface Colleague {
  readonly membership_id: string;
  readonly person_id: string;
  readonly unit_id: string;
  readonly name: string;
  readonly roles: Role[];
}

/** The other users of the same unit who are in use now. */
async function colleaguesOf(tx: Tx, { record, now }: LoadedUser): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`
    select m.id as membership_id, m.person_id, m.unit_id, p.name, array(
      select g.role from role_grant g where g.person_id = m.person_id and g.valid_from <= ${now}
        and (g.valid_to is null or g.valid_to > ${now})) as roles
    from membership m
    join person p on p.id = m.person_id
    join account a on a.person_id = m.person_id and a.state = 'active'
    where m.unit_id = ${record.unit_id} and m.person_id <> ${record.person_id}
      and m.valid_from <= ${now} and (m.valid_to is null or m.valid_to > ${now})
    order by p.pinyin, m.id limit 500`.execute(tx);
  return rows;
}

/** 代办 of a user: those there are, and what could be. */
export async function readStandIns(
  tx: Tx,
  keys: Keys,
  actor: PersonActor,
  membershipId: string,
): Promise<Answer<StandIns>> {
  const loaded = await loadUserFor(tx, keys, actor, membershipId, 'stand-in');
  if (!loaded.ok) return loaded;
  const colleagues = await colleaguesOf(tx, loaded.value);
  return ok({
    roles: rolesToStandInFor(loaded.value.record.roles),
    colleagues: colleagues
      .filter(({ roles }) => !roles.some(isOfficerRole))
      .map(({ membership_id, name }) => ({ membershipId: membership_id, name })),
    standIns: await listStandIns(tx, { membershipId }, loaded.value.now),
  });
}

export interface StandInInput {
  readonly membershipId: string;
  readonly standInMembershipId: string;
  readonly roles: readonly Role[];
  readonly from: string;
  readonly to: string;
}

/** 代办: a colleague handles for somebody from one day to another, both counted; both are told. */
export async function createStandIn(
  tx: Tx,
  keys: Keys,
  actor: PersonActor,
  input: StandInInput,
): Promise<Answer<StandIn>> {
  const loaded = await loadUserFor(tx, keys, actor, input.membershipId, 'stand-in');
  if (!loaded.ok) return loaded;
  const { record, now } = loaded.value;
  const colleague = (await colleaguesOf(tx, loaded.value)).find(
    (one) => one.membership_id === input.standInMembershipId,
  );
  if (!colleague) return refused({ code: 'stand-in-unfit', facts: { reason: '只能由同一单位在岗的同事代办。' } });
  const { from, to } = input;
  const roles = [...new Set(input.roles)];
  const today = civilDateOf(now);
  const absent = { personId: record.person_id, unitId: record.unit_id, roles: record.roles };
  const standIn = { personId: colleague.person_id, unitId: colleague.unit_id, roles: colleague.roles };
  const why = whyNotStandIn({ absent, standIn, roles, from, to, today });
  if (why !== null) return refused({ code: 'stand-in-unfit', facts: { reason: why } });
  const until = endOfDay(to);
  const since = from === today ? now : startOfDay(from);
  const clash = (await listStandIns(tx, { membershipId: record.membership_id }, now)).find(
    (one) =>
      one.state !== 'ended' &&
      one.absentMembershipId === record.membership_id &&
      one.standInMembershipId === colleague.membership_id &&
      one.roles.some((role) => roles.includes(role)) &&
      one.from < until &&
      since < one.to,
  );
  if (clash) {
    const days = `${civilDateOf(clash.from)} 至 ${lastDayOf(clash.to)}`;
    const reason = `${colleague.name}在 ${days} 已代办其中的角色。请另选日期，或先结束那一项代办。`;
    return refused({ code: 'stand-in-unfit', facts: { reason } });
  }
  const id = newId();
  await tx
    .insertInto('stand_in')
    .values({
      id,
      unit_id: record.unit_id,
      absent_membership_id: record.membership_id,
      absent_person_id: record.person_id,
      stand_in_membership_id: colleague.membership_id,
      stand_in_person_id: colleague.person_id,
      roles,
      valid_from: since,
      valid_to: until,
    })
    .execute();
  const details = { standInId: id, standInPersonId: colleague.person_id, roles, from, to };
  const { membership_id: entityId } = record;
  await recordMasterEvent(tx, actor, now, { entity: 'membership', entityId, type: 'stood-in-for', payload: details });
  await appendAudit(tx, actor, now, {
    action: 'users.createStandIn',
    result: 'done',
    unitId: record.unit_id,
    subject: { kind: 'person', id: record.person_id },
    details,
  });
  const period = `${from} 至 ${to}`;
  await tellPerson(tx, record.person_id, now, 'stand-in', `${period}，您的业务由${colleague.name}代办。`);
  await tellPerson(
    tx,
    colleague.person_id,
    now,
    'stand-in',
    `${period}，由您代办${record.name}的业务，可在待办业务中办理。`,
  );
  return oneStandIn(tx, id, now);
}

/** Ends a 代办 now; who gave it, or the absent colleague, may. The absent holds the roles still, so nothing is left alone. */
export async function endStandIn(tx: Tx, keys: Keys, actor: PersonActor, id: string): Promise<Answer<StandIn>> {
  const row = await tx.selectFrom('stand_in').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) return refused({ code: 'not-found' });
  const loaded = await loadUserFor(tx, keys, actor, row.absent_membership_id, 'stand-in');
  if (!loaded.ok) return loaded;
  const { now, record } = loaded.value;
  if (row.ended_at !== null || row.valid_to <= now) return oneStandIn(tx, id, now);
  await tx.updateTable('stand_in').set({ ended_at: now }).where('id', '=', id).execute();
  const details = { standInId: id };
  const { membership_id: entityId } = record;
  await recordMasterEvent(tx, actor, now, { entity: 'membership', entityId, type: 'stand-in-ended', payload: details });
  await appendAudit(tx, actor, now, {
    action: 'users.endStandIn',
    result: 'done',
    unitId: record.unit_id,
    subject: { kind: 'person', id: record.person_id },
    details,
  });
  await tellPerson(tx, row.stand_in_person_id, now, 'stand-in', `您代办${record.name}的业务已结束。`);
  return oneStandIn(tx, id, now);
}

async function oneStandIn(tx: Tx, id: string, now: string): Promise<Answer<StandIn>> {
  const [one] = await listStandIns(tx, { id }, now);
  return one ? ok(one) : refused({ code: 'not-found' });
}
