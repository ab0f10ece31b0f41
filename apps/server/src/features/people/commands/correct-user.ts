import {
  civilDateOf,
  maskIdentityNumber,
  ok,
  readIdentityNumber,
  readMail,
  readPersonName,
  readPhone,
  refused,
  type Result,
} from '@zhicheng/domain';
import type { CorrectUser } from '@zhicheng/contract';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import {
  findWholePerson,
  identityDigest,
  maskedIdentity,
  sealIdentity,
  sealPhone,
} from '../../../platform/directory/index.ts';
import type { Answer, WireRefusal } from '../../../platform/http/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { recordMasterEvent } from '../../../platform/master-event/index.ts';
import { searchKeys } from '../../../platform/search-keys/index.ts';
import { findLastChange } from '../queries/find-last-change.ts';
import { findUnitsOfIdentity } from '../queries/find-units-of-identity.ts';
import { loadUserFor, type LoadedUser } from '../queries/load-user.ts';
import { badField } from '../rows/bad-content.ts';
import { tellPerson } from './tell-person.ts';

type Typed = Omit<CorrectUser, 'revision' | 'reason'>;

/** What is to change, read by the rules; what stays is absent. */
interface Corrected {
  readonly name?: string;
  readonly identityNumber?: string;
  readonly phone?: string | null;
  readonly mail?: string | null;
}

type Read<T> = Result<T, { readonly message: string }>;

/** Reads each field that was sent; all that cannot be right is told at once. */
export function readCorrections(typed: Typed, now: string): Result<Corrected, WireRefusal> {
  const errors: { field: string; message: string }[] = [];
  const take = <T>(field: string, read: Read<T> | undefined): T | undefined => {
    if (read?.ok === false) errors.push({ field, message: read.refusal.message });
    return read?.ok ? read.value : undefined;
  };
  const orNone = (
    text: string | null | undefined,
    read: (text: string) => Read<string>,
  ): Read<string | null> | undefined =>
    text === undefined ? undefined : text === null || text.trim() === '' ? ok(null) : read(text);
  const identity =
    typed.identityNumber === undefined ? undefined : readIdentityNumber(typed.identityNumber, civilDateOf(now));
  const name = take('name', typed.name === undefined ? undefined : readPersonName(typed.name));
  const number = take('identityNumber', identity)?.number;
  const phone = take('phone', orNone(typed.phone, readPhone));
  const mail = take('mail', orNone(typed.mail, readMail));
  const [first] = errors;
  if (first) return refused({ ...badField(first.field, first.message), errors });
  return ok({
    ...(name === undefined ? {} : { name }),
    ...(number === undefined ? {} : { identityNumber: number }),
    ...(phone === undefined ? {} : { phone }),
    ...(mail === undefined ? {} : { mail }),
  });
}

/**
 * 编辑: corrects name, identity number, phone and mail of a person. Name and number need a reason and stay on record; ids
 * never change, and a 登录名 that was the number follows it.
 */
export async function correctUser(
  tx: Tx,
  keys: Keys,
  actor: PersonActor,
  membershipId: string,
  { revision, reason: typedReason, ...typed }: CorrectUser,
): Promise<Answer<true>> {
  const loaded = await loadUserFor(tx, keys, actor, membershipId, 'correct');
  if (!loaded.ok) return loaded;
  const { record: user, now } = loaded.value;
  if (user.person_revision !== revision) {
    return refused({ code: 'user-changed', facts: await findLastChange(tx, 'person', user.person_id) });
  }
  const read = readCorrections(typed, now);
  if (!read.ok) return read;
  const before = await findWholePerson(tx, keys, user.person_id);
  const changed = whatChanged(read.value, before);
  if (Object.keys(changed).length === 0) return ok(true);
  const reason = typedReason?.trim() ?? '';
  if ((changed.name !== undefined || changed.identityNumber !== undefined) && reason === '') {
    return refused(badField('reason', '修改姓名或身份证号须填写原因，例如“登记时录错”“户籍变更”。'));
  }
  const moved = await moveLogin(tx, keys, loaded.value, changed.identityNumber);
  if (!moved.ok) return moved;
  await writeCorrections(tx, keys, actor, loaded.value, changed, reason);
  await tellOfCorrection(tx, loaded.value, changed);
  return ok(true);
}

function whatChanged(read: Corrected, before: Awaited<ReturnType<typeof findWholePerson>>): Corrected {
  const entries = Object.entries(read) as [keyof Corrected, string | null][];
  return Object.fromEntries(entries.filter(([field, value]) => before?.[field] !== value));
}

/** A number that is nobody else's, and the login that follows it. */
async function moveLogin(
  tx: Tx,
  keys: Keys,
  { record: user, now }: LoadedUser,
  number: string | undefined,
): Promise<Answer<true>> {
  if (number === undefined) return ok(true);
  const taken = await tx
    .selectFrom('person')
    .select('id')
    .where('identity_hmac', '=', identityDigest(keys, number))
    .executeTakeFirst();
  if (taken) {
    const unitNames = (await findUnitsOfIdentity(tx, keys, number, now)).join('、');
    return refused({ code: 'identity-number-taken', facts: { unitNames } });
  }
  if (user.login_name !== null) return ok(true);
  await tx
    .updateTable('account')
    .set({ login_hmac: keys.digest('login', number) })
    .where('id', '=', user.account_id)
    .execute();
  return ok(true);
}

const fieldWords = { name: '姓名', identityNumber: '身份证号', phone: '手机', mail: '邮箱' } as const;

/** The person hears what was corrected, so that a phone or mail changed by another hand does not go unseen. */
async function tellOfCorrection(tx: Tx, { record, unit, now }: LoadedUser, changed: Corrected): Promise<void> {
  const fields = (Object.keys(changed) as (keyof Corrected)[]).map((field) => fieldWords[field]).join('、');
  const text = `您的${fields}已由经办人员（为${unit.name}）更正，请在“我的设置”核对；有误请联系该单位经办人员。`;
  await tellPerson(tx, record.person_id, now, 'corrected', text);
}

async function writeCorrections(
  tx: Tx,
  keys: Keys,
  actor: PersonActor,
  { record: user, now }: LoadedUser,
  changed: Corrected,
  reason: string,
): Promise<void> {
  const { name, identityNumber, phone, mail } = changed;
  await tx
    .updateTable('person')
    .set((set) => ({
      revision: set('revision', '+', 1),
      ...(name === undefined ? {} : { name, ...searchKeys(name, 'person') }),
      ...(identityNumber === undefined ? {} : sealIdentity(keys, user.person_id, identityNumber)),
      ...(phone === undefined ? {} : sealPhone(keys, user.person_id, phone)),
      ...(mail === undefined ? {} : { mail }),
    }))
    .where('id', '=', user.person_id)
    .execute();
  const payload = {
    reason,
    fields: Object.keys(changed),
    ...(name === undefined ? {} : { nameBefore: user.name, name }),
    ...(identityNumber === undefined
      ? {}
      : { numberBefore: maskedIdentity(keys, user.person_id, user), number: maskIdentityNumber(identityNumber) }),
  };
  const { person_id: id } = user;
  await recordMasterEvent(tx, actor, now, { entity: 'person', entityId: id, type: 'corrected', payload });
  // The log never holds a part of a number.
  const { reason: why, fields } = payload;
  await appendAudit(tx, actor, now, {
    action: 'users.correct',
    result: 'done',
    unitId: user.unit_id,
    subject: { kind: 'person', id },
    details: { reason: why, fields, ...(name === undefined ? {} : { before: user.name, after: name }) },
  });
}
