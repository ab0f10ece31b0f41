import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { endSession, endSessionsOf } from '../../../platform/sessions/index.ts';
import { accountOf, isOwnOpenSession } from '../queries.ts';

/** Ends one session of the person's own. Anybody else's, and one that has ended, is left as it is. */
export async function endOwnSession(tx: Tx, actor: PersonActor, sessionId: string): Promise<void> {
  const account = await accountOf(tx, actor.personId);
  if (!(await isOwnOpenSession(tx, account.id, sessionId))) return;
  const now = await actor.clock(tx);
  await endSession(tx, sessionId, 'ended-elsewhere', now);
  const subject = { kind: 'session', id: sessionId };
  await appendAudit(tx, actor, now, { action: 'session.end', result: 'done', subject });
}

/** Ends all of the person's sessions but the one in which it is asked. */
export async function endOtherSessions(tx: Tx, actor: PersonActor): Promise<void> {
  const account = await accountOf(tx, actor.personId);
  const now = await actor.clock(tx);
  await endSessionsOf(tx, account.id, 'ended-elsewhere', { now, keep: actor.sessionId });
  const subject = { kind: 'account', id: account.id };
  await appendAudit(tx, actor, now, { action: 'session.endOthers', result: 'done', subject });
}
