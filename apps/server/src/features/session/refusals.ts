import type { WireRefusal } from '../../platform/http/index.ts';
import type { ChangePasswordRefusal } from './commands/change-password.ts';
import type { SignInRefusal } from './commands/sign-in.ts';

/** A refused sign-in on the wire; the two that only the owner of the account can meet say what to do. */
export function wireSignInRefusal(refusal: SignInRefusal): WireRefusal {
  switch (refusal.code) {
    case 'wrong-login':
      return { code: 'wrong-login' };
    case 'slow-down':
      return { code: 'slow-down', facts: { seconds: refusal.retryAfterSeconds } };
    case 'password-expired':
      return { code: 'wrong-login', sentence: '初始密码已超过有效期，请联系本单位经办人员重置密码。' };
    case 'account-stopped':
      return { code: 'wrong-login', sentence: '这个账号已停用，请联系本单位经办人员。' };
  }
}

export function wireChangeRefusal(refusal: ChangePasswordRefusal): WireRefusal {
  switch (refusal.code) {
    case 'wrong-old-password':
      return { code: 'wrong-old-password', errors: [{ field: 'oldPassword', message: '旧密码不正确，请核对。' }] };
    case 'slow-down':
      return { code: 'slow-down', facts: { seconds: refusal.retryAfterSeconds } };
    case 'password-rules':
      return { code: 'password-rules', errors: refusal.faults };
  }
}
