import { createHash } from 'node:crypto';
import type { Tx } from '../../platform/database/index.ts';

/**
 * Lays one part of the base data unless exactly this content was laid before. Holds a lock on the part, so that two
 * servers that start at once lay it once.
 */
export async function layOnce<Content>(
  tx: Tx,
  part: { name: string; content: Content; now: string },
  lay: (content: Content) => Promise<void>,
): Promise<void> {
  const key = `base-data.${part.name}`;
  const digest = createHash('sha256').update(JSON.stringify(part.content), 'utf8').digest('hex');
  await tx
    .insertInto('setting')
    .values({ key, value: JSON.stringify(null), updated_at: part.now })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  const laid = await tx.selectFrom('setting').select('value').where('key', '=', key).forUpdate().executeTakeFirst();
  if (laid?.value === digest) return;
  await lay(part.content);
  await tx
    .updateTable('setting')
    .set({ value: JSON.stringify(digest), updated_at: part.now })
    .where('key', '=', key)
    .execute();
}
