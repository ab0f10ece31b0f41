import { actorColumns, type Actor } from '../actor/index.ts';
import { canonicalJson, type CanonicalValue } from '@zhicheng/domain';
import type { Tx } from '../database/index.ts';
import { newId } from '../ids/index.ts';

/** A change of master data, kept beside the row that it changed. Personal data only masked. */
export interface MasterEvent {
  entity:
    | 'unit'
    | 'person'
    | 'account'
    | 'membership'
    | 'grant'
    | 'committee'
    | 'notice'
    | 'catalogue'
    | 'code-list'
    | 'bulletin'
    | 'help-contact';
  entityId: string;
  type: string;
  payload: { readonly [key: string]: CanonicalValue };
}

/** Records how master data came to be what they are, in the transaction that changes them. */
export async function recordMasterEvent(tx: Tx, actor: Actor, at: string, event: MasterEvent): Promise<void> {
  await recordMasterEvents(tx, actor, at, [event]);
}

/** The same for several changes with one statement: at most a few thousand. */
export async function recordMasterEvents(
  tx: Tx,
  actor: Actor,
  at: string,
  events: readonly MasterEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ entity, entityId, type, payload }) => ({
    id: newId(),
    at,
    entity,
    entity_id: entityId,
    type,
    ...actorColumns(actor),
    payload: canonicalJson(payload),
  }));
  await tx.insertInto('master_event').values(rows).execute();
}
