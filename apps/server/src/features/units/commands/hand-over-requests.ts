import { sql } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';

/**
 * 申请调入 that wait at a merged unit, or that it made, go on at its successor, under the common superior of both units of
 * today. What the merger itself has brought about needs no decision any more.
 */
export async function handOverRequests(
  tx: Tx,
  actor: PersonActor,
  now: string,
  from: { readonly id: string; readonly name: string },
  heir: { readonly id: string; readonly name: string },
): Promise<void> {
  const [fromId, heirId] = [sql`${from.id}::uuid`, sql`${heir.id}::uuid`];
  const why = `${from.name}已并入${heir.name}，不再需要调入。`;
  await sql`
    update transfer t set state = 'withdrawn', decided_at = ${now}, decided_by = ${actor.personId}, decision = ${why}
    where t.state = 'waiting' and (
      (t.from_unit_id = ${fromId} and t.to_unit_id = ${heirId})
      or (t.from_unit_id = ${heirId} and t.to_unit_id = ${fromId})
      or (t.to_unit_id = ${fromId} and exists (select from membership m where m.person_id = t.person_id
        and m.unit_id = ${heirId} and (m.valid_to is null or m.valid_to > ${now}))))`.execute(tx);
  await sql`
    update transfer t set
      from_unit_id = case when t.from_unit_id = ${fromId} then ${heirId} else t.from_unit_id end,
      to_unit_id = case when t.to_unit_id = ${fromId} then ${heirId} else t.to_unit_id end
    where t.state = 'waiting' and (t.from_unit_id = ${fromId} or t.to_unit_id = ${fromId})`.execute(tx);
  await sql`
    update transfer t set superior_id = (
      select above.id from unit above
      where above.id = any (f.ancestor_ids || f.id) and above.id = any (n.ancestor_ids || n.id)
      order by cardinality(above.ancestor_ids) desc limit 1)
    from unit f, unit n
    where t.state = 'waiting' and f.id = t.from_unit_id and n.id = t.to_unit_id
      and (t.from_unit_id = ${heirId} or t.to_unit_id = ${heirId})`.execute(tx);
}
