import type { Role } from '@zhicheng/domain';
import type { Actor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';

/** Notes in 操作日志 which roles somebody was given and which were taken away. */
export async function auditRoles(
  tx: Tx,
  actor: Actor,
  now: string,
  { membershipId, personId, unitId }: { membershipId: string; personId: string; unitId: string },
  change: { readonly granted: readonly Role[]; readonly ended: readonly Role[] },
): Promise<void> {
  await appendAudit(tx, actor, now, {
    action: 'users.setRoles',
    result: 'done',
    unitId,
    subject: { kind: 'person', id: personId },
    details: { membershipId, granted: [...change.granted], ended: [...change.ended] },
  });
}
