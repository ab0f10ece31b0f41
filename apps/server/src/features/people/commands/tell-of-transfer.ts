import { sql } from 'kysely';
import type { Transfer } from '@zhicheng/contract';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { findTransfer } from '../queries/list-transfers.ts';
import { tellClerks } from './tell-clerks.ts';
import { tellPerson } from './tell-person.ts';

/** Who asked hears what was decided and why, and what to do next; the old unit too, where it was decided above it. */
export async function tellOfDecision(
  tx: Tx,
  keys: Keys,
  actor: PersonActor,
  transferId: string,
  now: string,
): Promise<void> {
  const { transfer, personId, personName, requestedBy } = await concerned(tx, keys, actor, transferId, now);
  const { maskedNumber, from, to, decision, state, superior } = transfer;
  const why = decision ? `，说明：${decision}` : '';
  const released = state === 'released';
  const text = released
    ? `${personName}已调入${to.name}${why}。请到“用户管理”分配角色。`
    : // Who asked knew a number and no name; a refusal does not tell it.
      `${from.name}的用户（身份证号码 ${maskedNumber}）调入${to.name}的申请未获同意${why}。`;
  await tellPerson(tx, requestedBy, now, 'transfer-decided', text);
  if (!released) await tellPerson(tx, personId, now, 'transfer-decided', `您调入${to.name}的申请未获同意${why}。`);
  if (actor.memberships.some(({ unitId }) => unitId === from.id)) return;
  const above = superior?.name ?? '上级机构';
  const outcome = released ? '已同意' : '不同意';
  const toOld = `${to.name}调入${personName}的申请，由${above}${outcome}${why}。`;
  await tellClerks(tx, from.id, now, 'transfer-decided', toOld);
}

/** The old unit and the person hear that nobody asks any more. */
export async function tellOfWithdrawal(
  tx: Tx,
  keys: Keys,
  actor: PersonActor,
  transferId: string,
  now: string,
): Promise<void> {
  const { transfer, personId, personName } = await concerned(tx, keys, actor, transferId, now);
  const { from, to } = transfer;
  await tellClerks(tx, from.id, now, 'transfer-withdrawn', `${to.name}已撤回对${personName}的调入申请，不用再答复。`);
  await tellPerson(tx, personId, now, 'transfer-withdrawn', `${to.name}已撤回对您的调入申请。`);
}

interface Concerned {
  readonly transfer: Transfer;
  readonly personId: string;
  readonly personName: string;
  readonly requestedBy: string;
}

async function concerned(tx: Tx, keys: Keys, actor: PersonActor, transferId: string, now: string): Promise<Concerned> {
  const transfer = await findTransfer(tx, keys, actor, transferId, now);
  const { rows } = await sql<Omit<Concerned, 'transfer'>>`
    select t.person_id as "personId", p.name as "personName", t.requested_by as "requestedBy"
    from transfer t join person p on p.id = t.person_id where t.id = ${transferId}::uuid`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error(`transfer ${transferId} is not there`);
  return { transfer, ...row };
}
