import type { SuperiorPhone } from '@zhicheng/contract';
import { sql } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';

/** Whom to call where no technical support is named: the 上级机构 of the own units, the nearest first. */
export async function listSuperiorPhones(db: Db, { memberships }: PersonActor): Promise<SuperiorPhone[]> {
  const own = memberships.map(({ unitId }) => unitId);
  const { rows } = await sql<{ name: string; contact: string | null; phone: string | null }>`
    select s.name, s.contact_name as contact, s.contact_phone as phone
    from (
      select above.id, min(cardinality(u.ancestor_ids) - above.place) as distance
      from unit u, unnest(u.ancestor_ids) with ordinality as above (id, place)
      where u.id = any (${own}::uuid[])
      group by above.id
    ) as near
    join unit s on s.id = near.id and s.state = 'active'
    order by near.distance, s.pinyin, s.id
    limit 5`.execute(db);
  return rows.map(({ name: unitName, contact: contactName, phone }) => ({ unitName, contactName, phone }));
}
