import type { Db } from '../../../platform/database/index.ts';

/** Who changed something last and when, for whoever comes too late: facts of a refusal. */
export async function findLastChange(
  db: Db,
  entity: 'membership' | 'person',
  entityId: string,
): Promise<{ personName: string; at: string }> {
  const row = await db
    .selectFrom('master_event as e')
    .leftJoin('person as p', 'p.id', 'e.actor_person_id')
    .select(['e.at', 'p.name'])
    .where('e.entity', '=', entity)
    .where('e.entity_id', '=', entityId)
    .orderBy('e.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { personName: row?.name ?? '', at: row?.at ?? '' };
}
