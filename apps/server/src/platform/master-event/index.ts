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
  await tx
    .insertInto('master_event')
    .values({
      id: newId(),
      at,
      entity: event.entity,
      entity_id: event.entityId,
      type: event.type,
      ...actorColumns(actor),
      payload: canonicalJson(event.payload),
    })
    .execute();
}
