/** 用户 from Excel: each row is held to the rules of 用户信息填报 (§3.1.2.3) and of 用户审批权限设置 (§3.1.2.2). */
import type { CivilDate } from '../calendar/civil-date.ts';
import { whyNotGrant, type GrantedUnit, type GrantingMembership } from '../people/grant-rules.ts';
import { readIdentityNumber } from '../people/identity-number.ts';
import { readLoginName } from '../people/login-name.ts';
import { readPersonName } from '../people/person-name.ts';
import { readPhone } from '../people/phone.ts';
import { roleFacts, roles, type Role } from '../people/role.ts';
import { unitClassFacts } from '../units/unit-class.ts';
import {
  hasLostDigits,
  listedIn,
  lookUpWord,
  lostDigits,
  type CellError,
  type ImportCells,
  type ImportColumn,
  type JudgedRow,
} from './import-column.ts';

export const userImportColumns = [
  {
    id: 'unit',
    title: '所属单位',
    required: true,
    hint: '本单位或直接下级单位的全称；有重名的填统一社会信用代码。',
    example: '德阳市农业农村局',
    width: 34,
  },
  { id: 'name', title: '用户名', required: true, hint: '即姓名，与身份证一致。', example: '张明', width: 14 },
  {
    id: 'identityNumber',
    title: '身份证',
    required: true,
    hint: '18 位身份证号码，单元格须为文本格式，末位可为 X。',
    example: '510681199003074219',
    width: 24,
    masked: 'identity',
  },
  {
    id: 'loginName',
    title: '登录名',
    required: false,
    hint: '不填时用身份证号登录。另起时用字母开头，3 到 32 个字母、数字、点、横线或下划线。',
    example: '',
    width: 18,
  },
  {
    id: 'phone',
    title: '手机',
    required: false,
    hint: '11 位手机号码。',
    example: '13908100000',
    width: 16,
    masked: 'phone',
  },
  { id: 'mail', title: '邮箱', required: false, hint: '例如 zhangming@example.cn', example: '', width: 24 },
  {
    id: 'roles',
    title: '角色',
    required: true,
    hint: '从下拉列表中选择；几个角色之间用顿号“、”隔开。角色须与单位分类相符，见“填写说明”。',
    example: '市(州)部门经办人员(职称)、申报人(职称)',
    width: 44,
  },
] as const satisfies readonly ImportColumn[];

type UserColumn = (typeof userImportColumns)[number]['id'];

/** A unit whose users the clerk looks after: the own ones and those directly below. */
export type ImportUnit = GrantedUnit & { readonly name: string; readonly creditCode: string };

export type UserImportContext = {
  readonly today: CivilDate;
  readonly memberships: readonly GrantingMembership[];
  readonly units: readonly ImportUnit[];
  /** Those of `units` in which the holder of an identity number is a user already; undefined where nobody has the number. */
  readonly unitsOfHolder: (identityNumber: string) => readonly string[] | undefined;
  readonly isLoginTaken: (loginName: string) => boolean;
};

export type ImportedUser = {
  readonly unitId: string;
  readonly name: string;
  readonly identityNumber: string;
  /** Null where the identity number is the 登录名. */
  readonly loginName: string | null;
  readonly phone: string | null;
  readonly mail: string | null;
  readonly roles: readonly Role[];
};

type Refuse = (id: UserColumn, message: string) => void;

/** Judges every row, also against the rows above it in the same file. */
export function judgeUserRows(
  rows: readonly { readonly position: number; readonly cells: ImportCells }[],
  context: UserImportContext,
): JudgedRow<ImportedUser>[] {
  const unitsByWord = wordsOf(context.units);
  const numbers = new Map<string, number>();
  const logins = new Map<string, number>();
  return rows.map(({ position, cells }) => {
    const errors: CellError[] = [];
    const refuse: Refuse = (id, message) => void errors.push({ column: id, message });
    const text = (id: UserColumn): string => cells[id] ?? '';
    const unit = unitOf(text('unit'), unitsByWord, refuse);
    const name = readPersonName(text('name'));
    if (!name.ok) refuse('name', name.refusal.message);
    const identityNumber = numberOf(text('identityNumber'), context, refuse);
    if (identityNumber !== null) {
      const above = numbers.get(identityNumber);
      if (above !== undefined) refuse('identityNumber', `与第 ${String(above)} 行的身份证号相同，请核对。`);
      else numbers.set(identityNumber, position);
    }
    const loginName = loginOf(text('loginName'), identityNumber, refuse);
    if (loginName !== null) {
      const above = logins.get(loginName);
      if (above !== undefined) refuse('loginName', `与第 ${String(above)} 行的登录名相同，请换一个。`);
      else if (context.isLoginTaken(loginName)) refuse('loginName', '这个登录名已被使用，请换一个，或者不填。');
      else logins.set(loginName, position);
    }
    const phone = text('phone') === '' ? null : readPhone(text('phone'));
    if (phone?.ok === false) refuse('phone', phone.refusal.message);
    const mail = text('mail') === '' ? null : text('mail').normalize('NFKC').trim();
    if (mail !== null && (!/^[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+$/.test(mail) || mail.length > 100)) {
      refuse('mail', '邮箱格式不正确，请核对。');
    }
    const held = rolesOf(text('roles'), unit, context, refuse);
    if (errors.length > 0 || !unit || !name.ok || identityNumber === null || phone?.ok === false)
      return { position, errors, value: null };
    const value = { unitId: unit.id, name: name.value, identityNumber, loginName, phone: phone?.value ?? null, mail };
    return { position, errors, value: { ...value, roles: held } };
  });
}

function wordsOf(units: readonly ImportUnit[]): ReadonlyMap<string, readonly ImportUnit[]> {
  const found = new Map<string, ImportUnit[]>();
  for (const unit of units) {
    for (const word of [lookUpWord(unit.name), unit.creditCode]) found.set(word, [...(found.get(word) ?? []), unit]);
  }
  return found;
}

function unitOf(cell: string, units: ReadonlyMap<string, readonly ImportUnit[]>, refuse: Refuse): ImportUnit | null {
  if (cell === '') {
    refuse('unit', '请填写所属单位。');
    return null;
  }
  const found = units.get(lookUpWord(cell)) ?? [];
  if (found.length === 0) {
    refuse('unit', '不是您能管理的单位：只能添加本单位和直接下级单位的用户，请核对单位全称。');
  } else if (found.length > 1) {
    refuse('unit', '有几个同名单位，请改填统一社会信用代码。');
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}

function numberOf(cell: string, { today, unitsOfHolder }: UserImportContext, refuse: Refuse): string | null {
  if (hasLostDigits(cell)) {
    refuse('identityNumber', lostDigits);
    return null;
  }
  const read = readIdentityNumber(cell, today);
  if (!read.ok) {
    refuse('identityNumber', read.refusal.message);
    return null;
  }
  const units = unitsOfHolder(read.value.number);
  if (units === undefined) return read.value.number;
  const where = units.length > 0 ? units.map((unit) => `“${unit}”`).join('、') : '其他单位';
  refuse('identityNumber', `该身份证号已是${where}的用户，不能再添加；需要调入本单位的，请在用户管理中申请调入。`);
  return null;
}

function loginOf(cell: string, identityNumber: string | null, refuse: Refuse): string | null {
  if (cell === '') return null;
  const login = readLoginName(cell, identityNumber);
  if (!login.ok) refuse('loginName', login.refusal.message);
  return login.ok ? login.value : null;
}

function rolesOf(cell: string, unit: ImportUnit | null, context: UserImportContext, refuse: Refuse): readonly Role[] {
  const words = listedIn(cell);
  if (words.length === 0) {
    refuse('roles', '请填写角色，至少一个。');
    return [];
  }
  const found = words.map((word) => roles.find((role) => lookUpWord(roleFacts[role].label) === lookUpWord(word)));
  const unknown = words.filter((_, index) => found[index] === undefined);
  if (unknown.length > 0) refuse('roles', `没有这个角色：${unknown.join('、')}。请从下拉列表中选择。`);
  const held = [...new Set(found.filter((role) => role !== undefined))];
  if (unit) {
    for (const role of held) {
      const why = whyNotGrant(context.memberships, unit, role);
      if (why) refuse('roles', grantSentence(why, unit, role));
    }
  }
  return held;
}

function grantSentence(why: NonNullable<ReturnType<typeof whyNotGrant>>, unit: ImportUnit, role: Role): string {
  const label = `“${roleFacts[role].label}”`;
  switch (why.code) {
    case 'role-does-not-fit-unit':
      return `${label}与单位不符：“${unit.name}”是${unitClassFacts[unit.unitClass].label}。`;
    case 'role-not-granted-here':
      return `${label}不在这里分配。`;
    case 'role-granted-by-superior-only':
      return `${label}由上级机构的经办人员分配。`;
    case 'role-not-held-by-granter':
      return `您没有${label}，不能分配给本单位的同事，请联系上级机构。`;
    case 'unit-not-administered':
      return `“${unit.name}”的用户不由您管理。`;
  }
}
