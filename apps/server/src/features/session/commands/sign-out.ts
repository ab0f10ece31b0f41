import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { endSession } from '../../../platform/sessions/index.ts';
import { forgetBrowserKey } from './browser-key.ts';

/** 退出: ends the session in which it is asked, and the key with which its browser could read what it kept. */
export async function signOut(tx: Tx, actor: PersonActor, browserToken: string | null): Promise<void> {
  if (actor.sessionId === null) return;
  const now = await actor.clock(tx);
  await endSession(tx, actor.sessionId, 'signed-out', now);
  if (browserToken) await forgetBrowserKey(tx, actor.personId, browserToken);
  await appendAudit(tx, actor, now, { action: 'session.signOut', result: 'done' });
}
