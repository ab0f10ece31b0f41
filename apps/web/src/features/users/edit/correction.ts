import type { User } from '@zhicheng/contract';

/** What 编辑 changes: number and phone stand masked, so an empty one means that it stays. */
export type Correction = {
  readonly name: string;
  readonly identityNumber: string;
  readonly phone: string;
  readonly mail: string;
  readonly reason: string;
};

export function correctionOf(user: Pick<User, 'name' | 'mail'>): Correction {
  return { name: user.name, identityNumber: '', phone: '', mail: user.mail ?? '', reason: '' };
}

/** Whether the change touches what only a clerk corrects and must give a reason for. */
export function needsReason(user: Pick<User, 'name'>, { name, identityNumber }: Correction): boolean {
  return name.trim() !== user.name || identityNumber.trim() !== '';
}

/** What is sent: only what was changed. */
export function bodyOf(user: Pick<User, 'name' | 'mail'>, typed: Correction, revision: number) {
  const { name, identityNumber, phone, mail, reason } = typed;
  return {
    revision,
    ...(name.trim() === user.name ? {} : { name }),
    ...(identityNumber.trim() === '' ? {} : { identityNumber }),
    ...(phone.trim() === '' ? {} : { phone }),
    ...(mail.trim() === (user.mail ?? '') ? {} : { mail: mail.trim() === '' ? null : mail }),
    ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
  };
}
