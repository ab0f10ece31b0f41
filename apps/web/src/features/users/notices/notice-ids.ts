import type { UserRow } from '@zhicheng/contract';

/** Whose 账号通知单 are printed together: those of a page who have an account in use and have never signed in. */
export function noticeIds(rows: readonly UserRow[]): readonly string[] {
  return rows
    .filter(({ lastSignedInAt, state }) => lastSignedInAt === null && state === 'active')
    .map(({ membershipId }) => membershipId);
}
