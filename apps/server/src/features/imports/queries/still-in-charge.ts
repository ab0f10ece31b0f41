import { mayAnswerForImport } from '@zhicheng/domain';
import { sql } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { BatchRow } from '../rows/present.ts';

type Made = { batch_id: string; id: string; superior_id: string | null; unit_class: BatchUnitClass };
type BatchUnitClass = PersonActor['memberships'][number]['unitClass'];

/**
 * Of these files, those whose things are still the actor's to look after: who has gone to another unit, or lost a role,
 * neither sees nor takes back what they once made. Users count where the file put them.
 */
export async function stillInCharge(db: Db, actor: PersonActor, batches: readonly BatchRow[]): Promise<BatchRow[]> {
  const ids = batches.filter(({ made_count }) => made_count > 0).map(({ id }) => id);
  if (ids.length === 0) return [...batches];
  const { rows } = await sql<Made>`
    select distinct r.batch_id, u.id, u.superior_id, u.unit_class
    from import_row r
    left join lateral (
      select m.unit_id from membership m where m.person_id = r.person_id order by m.valid_from, m.id limit 1
    ) place on true
    join unit u on u.id = coalesce(r.unit_id, place.unit_id)
    where r.batch_id = any (${ids}::uuid[]) and r.state = 'made'`.execute(db);
  const lost = new Set(
    rows.flatMap(({ batch_id, id, superior_id: superiorId, unit_class: unitClass }) => {
      const kind = batches.find((batch) => batch.id === batch_id)?.kind ?? 'units';
      return mayAnswerForImport(actor.memberships, kind, { id, superiorId, unitClass }) ? [] : [batch_id];
    }),
  );
  return batches.filter(({ id }) => !lost.has(id));
}
