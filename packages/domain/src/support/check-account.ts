import { clockWords, no, yes, type Finding } from './finding.ts';
import type { SupportFacts } from './support-facts.ts';

/** Whether the person can sign in at all. */
export function checkAccount({ person: { account, personName } }: SupportFacts): Finding {
  if (account === null) return no(`${personName}还没有账号。`, '由所在单位或上级单位经办人员在用户管理中添加。');
  return account.state === 'active'
    ? yes('账号正常。')
    : no('账号已停用，不能登录。', '由停用它的单位或上级单位经办人员在用户管理中启用。');
}

/** With a given password one can do nothing but change it. */
export function checkPassword({ person: { account }, now }: SupportFacts): Finding {
  if (account === null || account.passwordKind === 'own') return yes('密码是本人设置的。');
  if (account.passwordUntil !== null && account.passwordUntil <= now) {
    return no(
      `${account.passwordKind === 'initial' ? '初始' : '一次性'}密码已于 ${clockWords(account.passwordUntil)} 过期，不能登录。`,
      '由所在单位或上级单位经办人员在用户管理中重置密码。',
    );
  }
  return no(
    `仍在使用${account.passwordKind === 'initial' ? '初始' : '一次性'}密码，修改以前看不到业务。`,
    '请本人登录后先到“密码修改”设置新密码。',
  );
}
