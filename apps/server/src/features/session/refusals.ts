import type { WireRefusal } from '../../platform/http/index.ts';
import type { ChangePasswordRefusal } from './commands/change-password.ts';
import type { GiveCodeRefusal } from './commands/give-code.ts';
import type { ResetPasswordRefusal } from './commands/password-code.ts';
import type { ConfirmRefusal, OfferRefusal } from './commands/second-factor.ts';
import type { SignInRefusal } from './commands/sign-in.ts';

/** A refused sign-in on the wire; the two that only the owner of the account can meet say what to do. */
export function wireSignInRefusal(refusal: SignInRefusal): WireRefusal {
  switch (refusal.code) {
    case 'wrong-login':
    case 'slider-missed':
    case 'login-name-needed':
      return { code: refusal.code };
    case 'slow-down':
      return { code: 'slow-down', facts: { seconds: refusal.retryAfterSeconds } };
    case 'password-expired':
      return { code: 'wrong-login', sentence: '初始密码已超过有效期，请联系本单位经办人员重置密码。' };
    case 'account-stopped':
      return { code: 'wrong-login', sentence: '这个账号已停用，请联系本单位经办人员。' };
  }
}

type AccountRefusal = ChangePasswordRefusal | GiveCodeRefusal | ResetPasswordRefusal | OfferRefusal | ConfirmRefusal;

/** A refusal of what a person does with the own account. `passwordField` is where the present password was typed. */
export function wireAccountRefusal(
  refusal: AccountRefusal,
  passwordField: 'oldPassword' | 'password' = 'oldPassword',
): WireRefusal {
  switch (refusal.code) {
    case 'wrong-old-password':
      return {
        code: 'wrong-old-password',
        errors: [
          {
            field: passwordField,
            message: passwordField === 'password' ? '登录密码不正确，请核对。' : '旧密码不正确，请核对。',
          },
        ],
      };
    case 'slow-down':
      return { code: 'slow-down', facts: { seconds: refusal.retryAfterSeconds } };
    case 'password-rules':
      return { code: 'password-rules', errors: refusal.faults };
    case 'wrong-code':
      return {
        code: 'wrong-code',
        errors: [{ field: 'code', message: '验证码不正确、已用过或已过期，请核对后再试。' }],
      };
    case 'second-factor-off':
      return { code: 'second-factor-off' };
  }
}
