import type { LogCheck } from '@zhicheng/contract';
import { ok } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit, checkAuditPeriod } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import { periodOf } from '../queries/find-period.ts';

/** As many as help to find the place; one is enough to know. */
const MOST_FAULTS = 50;

/** Checks the chains of a period; that it was checked, and what was found, is an entry itself. */
export async function checkLog(
  db: Db,
  actor: PersonActor,
  days: { readonly from: string; readonly to: string },
): Promise<Answer<LogCheck>> {
  const period = periodOf(days);
  if (!period.ok) return period;
  const { entries, faults } = await checkAuditPeriod(db, period.value);
  return db.transaction().execute(async (tx) => {
    const checkedAt = await actor.clock(tx);
    const details = { ...days, entries, faults: faults.length };
    await appendAudit(tx, actor, checkedAt, { action: 'logs.check', result: 'done', details });
    return ok({ ...days, entries, checkedAt, faults: faults.slice(0, MOST_FAULTS) });
  });
}
