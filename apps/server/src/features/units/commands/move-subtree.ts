import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';

export interface NewPlace {
  readonly superiorId: string;
  /** From the top of the tree to the new 上级机构. */
  readonly ancestorIds: readonly string[];
}

/** Puts a unit below another 上级机构, and all that stands below it with it. */
export async function moveUnit(tx: Tx, unitId: string, { superiorId, ancestorIds }: NewPlace): Promise<void> {
  await tx
    .updateTable('unit')
    .set({ superior_id: superiorId, ancestor_ids: [...ancestorIds] })
    .where('id', '=', unitId)
    .execute();
  await hangBelow(tx, unitId, [...ancestorIds, unitId]);
}

/** Puts everything directly below one unit below another, each with its own subtree. */
export async function moveChildren(tx: Tx, fromId: string, to: NewPlace): Promise<void> {
  await hangBelow(tx, fromId, to.ancestorIds, to.superiorId);
}

/** Writes the part of the path above anew in the whole subtree of a unit; its direct children may change their 上级机构. */
async function hangBelow(tx: Tx, unitId: string, above: readonly string[], superiorId = unitId): Promise<void> {
  await sql`
    update unit set
      ancestor_ids = ${sql.val([...above])}::uuid[] || ancestor_ids[array_position(ancestor_ids, ${unitId}::uuid) + 1 :],
      superior_id = case when superior_id = ${unitId}::uuid then ${superiorId}::uuid else superior_id end
    where ancestor_ids @> array[${unitId}::uuid]`.execute(tx);
}
