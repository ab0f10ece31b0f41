import type { User } from '@zhicheng/contract';
import { userActionLabels, type UserAction } from '@zhicheng/domain';

/** Why somebody may not do this with a user, in the server's words; null where they may. */
export function whyNot({ allowedActions, withheld, state }: User, action: UserAction): string | null {
  if (allowedActions.includes(action)) return null;
  const told = withheld.find((line) => line.action === action)?.why;
  return told ?? `${state === 'left' ? '该用户已离开本单位' : '现在'}不能${userActionLabels[action]}`;
}
