import {
  civilDateOf,
  ok,
  readIdentityNumber,
  readLoginName,
  readMail,
  readPersonName,
  readPhone,
  refused,
  whyNotManage,
  type Result,
} from '@zhicheng/domain';
import { givenPassword, loginOf } from '../../../platform/accounts/index.ts';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findManagedUnit, identityDigest, type ManagedUnit } from '../../../platform/directory/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { findUnitsOfIdentity } from '../queries/find-units-of-identity.ts';
import { beginMembership } from './begin-membership.ts';
import { insertUser, type NewUser, type UserIds } from './insert-user.ts';

/** 用户信息填报 (§3.1.2.3). */
export interface CreateUserInput {
  readonly unitId: string;
  /** 用户名 (即姓名) */
  readonly name: string;
  readonly identityNumber: string;
  /** 登录名; the identity number where absent. */
  readonly loginName?: string;
  readonly phone?: string;
  readonly mail?: string;
}

export interface CreateUserServices {
  readonly keys: Keys;
  /** The default password of new accounts, or `each`. */
  readonly initialPassword: string;
}

export type CreateUserRefusal =
  | { readonly code: 'unit-not-administered' }
  | { readonly code: 'bad-field'; readonly field: keyof CreateUserInput; readonly message: string }
  /** The person is a user already: there. */
  | { readonly code: 'identity-number-taken'; readonly unitNames: readonly string[] }
  | { readonly code: 'login-name-taken' };

/** `shownPassword` is told once, to the clerk; null where the account has the default one. */
export type NewAccount = UserIds & { readonly shownPassword: string | null };

/**
 * 添加用户 (§3.1.2.3, 下一步): a person with a login and a place in a unit, without any role yet. For who may give any
 * role there: the unit's clerks, those of its 上级机构, the 安全保密员 where no clerk is left. Roll back when refused.
 */
export async function createUser(
  tx: Tx,
  actor: PersonActor,
  { keys, initialPassword }: CreateUserServices,
  input: CreateUserInput,
): Promise<Result<NewAccount, CreateUserRefusal>> {
  const now = await actor.clock(tx);
  const unit = await findManagedUnit(tx, input.unitId, now);
  if (unit?.state !== 'active' || !mayAddUsers(actor, unit)) return refused({ code: 'unit-not-administered' });
  const fields = readFields(keys, input, now);
  if (!fields.ok) return fields;
  const password = await givenPassword(initialPassword);
  const inserted = await insertUser(tx, actor, keys, now, { ...fields.value, unitId: unit.id, password });
  if (inserted === 'login-taken') return refused({ code: 'login-name-taken' });
  if (inserted === 'identity-taken') {
    const unitNames = await findUnitsOfIdentity(tx, keys, fields.value.identityNumber, now);
    if (unitNames.length > 0) return refused({ code: 'identity-number-taken', unitNames });
    return takeIn(tx, actor, keys, now, unit.id, fields.value);
  }
  return ok({ ...inserted, shownPassword: password.shown });
}

/** Somebody who has an account and belongs to no unit now: nobody is to be asked, and login and password stay. */
async function takeIn(
  tx: Tx,
  actor: PersonActor,
  keys: Keys,
  now: string,
  unitId: string,
  { identityNumber, name }: Fields,
): Promise<Result<NewAccount, CreateUserRefusal>> {
  const known = await tx
    .selectFrom('person as p')
    .innerJoin('account as a', 'a.person_id', 'p.id')
    .select(['p.id', 'p.name', 'a.id as account_id'])
    .where('p.identity_hmac', '=', identityDigest(keys, identityNumber))
    .executeTakeFirstOrThrow();
  if (known.name !== name) return badField('name', '该身份证号码已登记，姓名与登记的不一致，请核对。');
  const membershipId = await beginMembership(tx, actor, now, { personId: known.id, unitId, roles: [] });
  if (membershipId === null) return refused({ code: 'identity-number-taken', unitNames: [] });
  await tx
    .updateTable('transfer')
    .set({
      state: 'released',
      decision: '已离开原单位，直接加入',
      membership_id: membershipId,
      decided_at: now,
      decided_by: actor.personId,
    })
    .where('person_id', '=', known.id)
    .where('to_unit_id', '=', unitId)
    .where('state', '=', 'waiting')
    .execute();
  const subject = { kind: 'person', id: known.id };
  const details = { membershipId, takenIn: true };
  await appendAudit(tx, actor, now, { action: 'users.create', result: 'done', unitId, subject, details });
  return ok({ personId: known.id, accountId: known.account_id, membershipId, shownPassword: null });
}

/** Whoever looks after the unit adds its users; the 安全保密员 where nobody else can. */
export function mayAddUsers(actor: PersonActor, unit: ManagedUnit): boolean {
  return whyNotManage(actor.memberships, unit, []) === null;
}

type Fields = Pick<NewUser, 'name' | 'login' | 'phone' | 'mail'> & { readonly identityNumber: string };

/** Every field read and checked; the first error where there is one. */
export function readFields(keys: Keys, input: CreateUserInput, now: string): Result<Fields, CreateUserRefusal> {
  const name = readPersonName(input.name);
  if (!name.ok) return badField('name', name.refusal.message);
  const identity = readIdentityNumber(input.identityNumber, civilDateOf(now));
  if (!identity.ok) return badField('identityNumber', identity.refusal.message);
  const phone = isBlank(input.phone) ? null : readPhone(input.phone);
  if (phone?.ok === false) return badField('phone', phone.refusal.message);
  const mail = isBlank(input.mail) ? null : readMail(input.mail);
  if (mail?.ok === false) return badField('mail', mail.refusal.message);
  const { number } = identity.value;
  const loginName = isBlank(input.loginName) ? ok(null) : readLoginName(input.loginName, number);
  if (!loginName.ok) return badField('loginName', loginName.refusal.message);
  return ok({
    name: name.value,
    identityNumber: number,
    login: loginOf(keys, loginName.value ?? number),
    phone: phone?.value ?? null,
    mail: mail?.value ?? null,
  });
}

function isBlank(typed: string | undefined): typed is undefined {
  return typed === undefined || typed.trim() === '';
}

function badField(field: keyof CreateUserInput, message: string): Result<never, CreateUserRefusal> {
  return refused({ code: 'bad-field', field, message });
}
