import type { ImportKind } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db, Tx } from '../../../platform/database/index.ts';
import type { BatchRow } from '../rows/present.ts';

/** A file of one's own; a file of another is not there. */
export async function findOwnBatch(
  db: Db,
  actor: PersonActor,
  kind: ImportKind,
  batchId: string,
): Promise<BatchRow | undefined> {
  return ownBatches(db, actor, kind).where('id', '=', batchId).executeTakeFirst();
}

/** The same, held until the transaction ends. */
export async function lockOwnBatch(
  tx: Tx,
  actor: PersonActor,
  kind: ImportKind,
  batchId: string,
): Promise<BatchRow | undefined> {
  return ownBatches(tx, actor, kind).where('id', '=', batchId).forUpdate().executeTakeFirst();
}

const SHOWN = 20;

export async function listOwnBatches(db: Db, actor: PersonActor, kind: ImportKind): Promise<BatchRow[]> {
  return ownBatches(db, actor, kind).orderBy('created_at', 'desc').orderBy('id', 'desc').limit(SHOWN).execute();
}

function ownBatches(db: Db, actor: PersonActor, kind: ImportKind) {
  return db.selectFrom('import_batch').selectAll().where('person_id', '=', actor.personId).where('kind', '=', kind);
}
