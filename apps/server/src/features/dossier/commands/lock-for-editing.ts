import { may, ok, refused, type ApplicationState, type Release } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import { readRelease } from '../queries/read-folders.ts';

/** An application whose dossier may be edited now, held so until the transaction ends. */
export interface Editing {
  readonly state: ApplicationState;
  readonly release: Release;
  readonly now: string;
}

/**
 * Holds an application for editing its dossier: 提交 and every decision wait. Refused where the actor may not edit it now.
 * `alone` where the row itself will be changed; else several folders may be edited at once.
 */
export async function lockForEditing(
  tx: Tx,
  actor: PersonActor,
  applicationId: string,
  { alone }: { readonly alone: boolean } = { alone: false },
): Promise<Answer<Editing>> {
  const query = tx.selectFrom('application').select('state').where('id', '=', applicationId);
  const row = await (alone ? query.forNoKeyUpdate() : query.forShare()).executeTakeFirst();
  if (!row) return refused({ code: 'not-found' });
  const now = await actor.clock(tx);
  const permission = may(row.state, 'edit', actor, now);
  if (!permission.ok) {
    const { code, ...facts } = permission.refusal;
    return refused({ code, facts });
  }
  return ok({ state: row.state, release: await readRelease(tx, row.state), now });
}
