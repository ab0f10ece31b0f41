import type { OwnProfile } from '@zhicheng/contract';
import { ok, refused } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findWholePerson, sealPhone } from '../../../platform/directory/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { recordMasterEvent } from '../../../platform/master-event/index.ts';
import { findLastChange } from '../queries/find-last-change.ts';
import { readOwnProfile } from '../queries/own-profile.ts';
import { readCorrections } from './correct-user.ts';
import { tellPerson } from './tell-person.ts';

/** 个人资料: phone and mail, corrected by the person; name and number are the clerk's. */
export async function updateOwn(
  tx: Tx,
  keys: Keys,
  actor: PersonActor,
  input: { readonly revision: number; readonly phone: string | null; readonly mail: string | null },
): Promise<Answer<OwnProfile>> {
  const now = await actor.clock(tx);
  const { personId } = actor;
  const person = await tx
    .selectFrom('person')
    .select('revision')
    .where('id', '=', personId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (person.revision !== input.revision) {
    return refused({ code: 'user-changed', facts: await findLastChange(tx, 'person', personId) });
  }
  const read = readCorrections({ phone: input.phone, mail: input.mail }, now);
  if (!read.ok) return read;
  const { phone = null, mail = null } = read.value;
  const before = await findWholePerson(tx, keys, personId);
  const fields = [...(before?.phone === phone ? [] : ['phone']), ...(before?.mail === mail ? [] : ['mail'])];
  if (fields.length > 0) {
    const columns = { ...sealPhone(keys, personId, phone), mail, revision: input.revision + 1 };
    await tx.updateTable('person').set(columns).where('id', '=', personId).execute();
    const payload = { fields };
    await recordMasterEvent(tx, actor, now, { entity: 'person', entityId: personId, type: 'own-corrected', payload });
    const subject = { kind: 'person', id: personId };
    const what = fields.map((field) => (field === 'mail' ? '邮箱' : '手机号码')).join('、');
    await tellPerson(
      tx,
      personId,
      now,
      'own-corrected',
      `您的${what}已修改。如果不是您本人操作，请立即修改登录密码并告诉本单位经办人员。`,
    );
    await appendAudit(tx, actor, now, { action: 'users.updateOwn', result: 'done', subject, details: payload });
  }
  return ok(await readOwnProfile(tx, keys, actor));
}
