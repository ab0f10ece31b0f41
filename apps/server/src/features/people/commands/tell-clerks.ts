import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { tellPerson } from './tell-person.ts';

/** Tells the clerks of a unit; where it has none in use, those of the nearest unit above that has any. */
export async function tellClerks(tx: Tx, unitId: string, now: string, kind: string, text: string): Promise<void> {
  const { rows } = await sql<{ people: string[] }>`
    select array_agg(distinct g.person_id) as people
    from unit asked
    cross join unnest(asked.ancestor_ids || asked.id) with ordinality as at (id, depth)
    join role_grant g on g.unit_id = at.id and g.role like '%-clerk' and g.role not like '%-office-clerk'
      and g.valid_from <= ${now} and (g.valid_to is null or g.valid_to > ${now})
    join account a on a.person_id = g.person_id and a.state = 'active'
    where asked.id = ${unitId}::uuid
    group by at.depth
    order by at.depth desc
    limit 1`.execute(tx);
  for (const personId of rows[0]?.people ?? []) await tellPerson(tx, personId, now, kind, text);
}
