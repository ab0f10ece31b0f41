/**
 * 密码 (§2.1.3): five conditions that must all be met, shown live; and limits beyond them that are told apart. Passwords
 * are NFKC-normalised before all else, so a full-width ！ is the !.
 */
export const passwordRuleIds = ['length', 'upper', 'lower', 'digit', 'special'] as const;

export type PasswordRuleId = (typeof passwordRuleIds)[number];

export type PasswordRule = { readonly id: PasswordRuleId; readonly label: string; readonly met: boolean };

export const shortestPassword = 8;
export const longestPassword = 64;

const rules = {
  length: { label: '8 到 64 个字符', met: (password) => inBounds([...password].length) },
  upper: { label: '含大写字母', met: (password) => /[A-Z]/.test(password) },
  lower: { label: '含小写字母', met: (password) => /[a-z]/.test(password) },
  digit: { label: '含数字', met: (password) => /[0-9]/.test(password) },
  special: { label: '含特殊字符', met: (password) => /[^\p{L}\p{N}\s\p{C}]/u.test(password) },
} as const satisfies Record<PasswordRuleId, { label: string; met: (password: string) => boolean }>;

/** The form in which a password is hashed and compared. */
export function normalisePassword(typed: string): string {
  return typed.normalize('NFKC');
}

/** The five conditions of the manual, each with whether it is met. */
export function passwordRules(typed: string): readonly PasswordRule[] {
  const password = normalisePassword(typed);
  return passwordRuleIds.map((id) => ({ id, label: rules[id].label, met: rules[id].met(password) }));
}

export function meetsPasswordRules(typed: string): boolean {
  return passwordRules(typed).every((rule) => rule.met);
}

/** Whom a password must not name, and the one that everybody knows. */
export type PasswordOwner = {
  readonly loginName: string;
  readonly name: string;
  readonly identityNumber: string;
  readonly phone: string | null;
  readonly initialPassword: string;
};

export type PasswordLimit = {
  readonly id: 'control' | 'default' | 'own-name' | 'own-number' | 'recent';
  readonly message: string;
};

const limits = {
  control: '密码不能含空格以外的不可见字符。',
  default: '不能使用初始密码，请另设一个。',
  'own-name': '密码不能含登录名或姓名。',
  'own-number': '密码不能含身份证号或手机号码中的连续 6 位。',
  recent: '不能与最近 5 次用过的密码相同。',
} as const satisfies Record<PasswordLimit['id'], string>;

export const rememberedPasswords = 5;

/** Limits beyond the five conditions. `recentlyUsed` is the caller's answer, since only hashes are kept. */
export function passwordLimits(typed: string, owner: PasswordOwner, recentlyUsed: boolean): readonly PasswordLimit[] {
  const password = normalisePassword(typed);
  const lower = password.toLowerCase();
  const broken: readonly (readonly [PasswordLimit['id'], boolean])[] = [
    ['control', /\p{C}/u.test(password)],
    ['default', password === normalisePassword(owner.initialPassword)],
    ['own-name', [owner.loginName, owner.name].some((name) => names(lower, name))],
    ['own-number', [owner.identityNumber, owner.phone ?? ''].some((number) => sharesDigits(password, number))],
    ['recent', recentlyUsed],
  ];
  return broken.filter(([, isBroken]) => isBroken).map(([id]) => ({ id, message: limits[id] }));
}

function inBounds(length: number): boolean {
  return length >= shortestPassword && length <= longestPassword;
}

function names(password: string, name: string): boolean {
  const lower = normalisePassword(name).toLowerCase();
  return [...lower].length >= 2 && password.includes(lower);
}

const sharedDigits = 6;

/** Whether six digits in a row of the number stand in the password. */
function sharesDigits(password: string, number: string): boolean {
  const starts = Math.max(0, number.length - sharedDigits + 1);
  return Array.from({ length: starts }, (_, start) => number.slice(start, start + sharedDigits)).some((piece) =>
    password.toUpperCase().includes(piece),
  );
}
