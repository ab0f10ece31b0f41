import type { ImportKind } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db, Tx } from '../../../platform/database/index.ts';
import type { BatchRow } from '../rows/present.ts';
import { stillInCharge } from './still-in-charge.ts';

/** A file of one's own, of which all that was made is still one's own to look after; any other is not there. */
export async function findOwnBatch(
  db: Db,
  actor: PersonActor,
  kind: ImportKind,
  batchId: string,
): Promise<BatchRow | undefined> {
  const found = await ownBatches(db, actor, kind).where('id', '=', batchId).execute();
  return (await stillInCharge(db, actor, found))[0];
}

/** The same, held until the transaction ends. */
export async function lockOwnBatch(
  tx: Tx,
  actor: PersonActor,
  kind: ImportKind,
  batchId: string,
): Promise<BatchRow | undefined> {
  const found = await ownBatches(tx, actor, kind).where('id', '=', batchId).forUpdate().execute();
  return (await stillInCharge(tx, actor, found))[0];
}

const SHOWN = 20;

export async function listOwnBatches(db: Db, actor: PersonActor, kind: ImportKind): Promise<BatchRow[]> {
  const latest = ownBatches(db, actor, kind).orderBy('created_at', 'desc').orderBy('id', 'desc').limit(SHOWN);
  return stillInCharge(db, actor, await latest.execute());
}

function ownBatches(db: Db, actor: PersonActor, kind: ImportKind) {
  return db.selectFrom('import_batch').selectAll().where('person_id', '=', actor.personId).where('kind', '=', kind);
}
