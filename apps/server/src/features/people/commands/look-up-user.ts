import type { LookedUpUser } from '@zhicheng/contract';
import { civilDateOf, ok, readIdentityNumber, refused } from '@zhicheng/domain';
import { sql } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findManagedUnit, identityDigest } from '../../../platform/directory/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { mayAddUsers } from './create-user.ts';
import { badField } from '../rows/bad-content.ts';

interface Place {
  person_id: string;
  unit_id: string | null;
  unit_name: string | null;
  pending: boolean;
}

/**
 * Whose an identity number is, before a user is added: told only to who may add users there, by unit and never by name, and
 * each look is an entry in 操作日志.
 */
export async function lookUpUser(
  tx: Tx,
  keys: Keys,
  actor: PersonActor,
  input: { readonly unitId: string; readonly identityNumber: string },
): Promise<Answer<LookedUpUser>> {
  const now = await actor.clock(tx);
  const unit = await findManagedUnit(tx, input.unitId, now);
  if (unit?.state !== 'active' || !mayAddUsers(actor, unit)) return refused({ code: 'unit-not-administered' });
  const identity = readIdentityNumber(input.identityNumber, civilDateOf(now));
  if (!identity.ok) return refused(badField('identityNumber', identity.refusal.message));
  const { rows } = await sql<Place>`
    select p.id as person_id, m.unit_id, u.name as unit_name,
      exists (select from transfer t where t.person_id = p.id and t.to_unit_id = ${unit.id} and t.state = 'waiting') as pending
    from person p
    left join membership m on m.person_id = p.id
      and m.valid_from <= ${now} and (m.valid_to is null or m.valid_to > ${now})
    left join unit u on u.id = m.unit_id
    where p.identity_hmac = ${identityDigest(keys, identity.value.number)}
    order by u.pinyin`.execute(tx);
  const answer = judge(rows, unit.id);
  await appendAudit(tx, actor, now, {
    action: 'users.lookUp',
    result: 'done',
    unitId: unit.id,
    ...(rows[0] && { subject: { kind: 'person', id: rows[0].person_id } }),
    details: { found: answer.found },
  });
  return ok(answer);
}

function judge(rows: readonly Place[], unitId: string): LookedUpUser {
  if (rows.length === 0) return { found: 'free', units: [], sentence: '' };
  const units = rows.flatMap(({ unit_id: id, unit_name: name }) => (id && name ? [{ id, name }] : []));
  if (units.some(({ id }) => id === unitId)) {
    return { found: 'here', units, sentence: '该身份证号码已是本单位的用户，请在列表中查找并编辑。' };
  }
  const names = units.map(({ name }) => name).join('、');
  // Who has left meanwhile is nobody's to release: the unit that asked takes them in.
  if (units.length === 0) {
    const sentence = '该身份证号码已有账号，现不属于任何单位；保存后成为本单位用户，登录名和密码不变。';
    return { found: 'free', units, sentence };
  }
  if (rows.some(({ pending }) => pending)) {
    return { found: 'transfer-pending', units, sentence: `已向${names}申请调入，尚未办结。` };
  }
  return { found: 'elsewhere', units, sentence: `该身份证号码已是${names}的用户。如需调入本单位，请选择“申请调入”。` };
}
