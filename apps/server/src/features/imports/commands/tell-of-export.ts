import { ok } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';

/** A list that leaves as a file is an entry in the audit log. */
export async function tellOfExport(
  tx: Tx,
  actor: PersonActor,
  action: 'exports.units' | 'exports.users',
  rows: number,
): Promise<Answer<true>> {
  await appendAudit(tx, actor, await actor.clock(tx), { action, result: 'done', details: { rows } });
  return ok(true);
}
