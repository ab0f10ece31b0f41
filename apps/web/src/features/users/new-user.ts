import {
  bareCode,
  normaliseIdentityNumber,
  readIdentityNumber,
  spellLoginName,
  spellPersonName,
  spellPhone,
  type CivilDate,
} from '@zhicheng/domain';

/** What is typed into 添加 before 下一步: nothing of it is kept anywhere else. */
export type NewUser = {
  readonly unitId: string;
  readonly name: string;
  readonly identityNumber: string;
  readonly loginName: string;
  readonly phone: string;
  readonly mail: string;
};

export const nobody: NewUser = { unitId: '', name: '', identityNumber: '', loginName: '', phone: '', mail: '' };

/** The 登录名 that goes with an identity number until another is typed (§3.1.2.3). */
function loginNameFor(identityNumber: string): string {
  return normaliseIdentityNumber(identityNumber).slice(0, 64);
}

/** The form after one field was typed into: 登录名 follows 身份证 as long as nobody typed one of their own. */
export function typedInto(before: NewUser, change: Partial<NewUser>): NewUser {
  const follows = before.loginName === loginNameFor(before.identityNumber);
  const after = { ...before, ...change };
  if (change.identityNumber === undefined || !follows) return after;
  return { ...after, loginName: loginNameFor(after.identityNumber) };
}

const spellings = {
  name: spellPersonName,
  identityNumber: bareCode,
  loginName: spellLoginName,
  phone: spellPhone,
  mail: (typed: string) => typed.normalize('NFKC').trim(),
} as const;

export type TypedField = keyof typeof spellings;

/** A field in the spelling that will be stored: shown on leaving it, so that nothing is folded unseen. */
export function spelledIn(values: NewUser, field: TypedField): string {
  return spellings[field](values[field]);
}

/** Whether 关闭 would lose something that a person typed. The unit is chosen again in no time. */
export function hasTyped({ unitId: _unit, ...typed }: NewUser): boolean {
  return Object.values(typed).some((value) => value.trim() !== '');
}

/** Why this can't be an identity number, in a sentence for its field; null where it can, or while it is not yet all there. */
export function whyNoIdentityNumber(typed: string, today: CivilDate, { whole }: { whole: boolean }): string | null {
  const read = readIdentityNumber(typed, today);
  if (read.ok) return null;
  const length = normaliseIdentityNumber(typed).length;
  return whole || length >= 18 ? read.refusal.message : null;
}
