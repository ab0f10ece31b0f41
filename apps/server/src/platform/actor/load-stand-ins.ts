import type { Role, StandingIn } from '@zhicheng/domain';
import { sql } from 'kysely';
import type { Db } from '../database/index.ts';

interface StandInRow {
  membership_id: string;
  person_id: string;
  name: string;
  roles: Role[];
}

/**
 * For whom a person stands in at an instant, by membership: the named roles that the absent colleague still holds there
 * with an account in use, so that nobody stands in for somebody who could not act either.
 */
export async function loadStandIns(db: Db, personId: string, at: string): Promise<Map<string, StandingIn[]>> {
  const { rows } = await sql<StandInRow>`
    select s.stand_in_membership_id as membership_id, s.absent_person_id as person_id, p.name,
      array_agg(distinct g.role) as roles
    from stand_in s
    join person p on p.id = s.absent_person_id
    join account a on a.person_id = s.absent_person_id and a.state = 'active'
    join membership m on m.id = s.absent_membership_id and (m.valid_to is null or m.valid_to > ${at})
    join role_grant g on g.person_id = s.absent_person_id and g.membership_id = s.absent_membership_id and g.role = any (s.roles)
      and g.valid_from <= ${at} and (g.valid_to is null or g.valid_to > ${at})
    where s.stand_in_person_id = ${personId} and s.valid_from <= ${at} and s.valid_to > ${at}
      and (s.ended_at is null or s.ended_at > ${at})
    group by s.id, p.name
    order by s.valid_from, s.id`.execute(db);
  const found = new Map<string, StandingIn[]>();
  for (const { membership_id, person_id, name, roles } of rows) {
    const one = { personId: person_id, personName: name, roles };
    found.set(membership_id, [...(found.get(membership_id) ?? []), one]);
  }
  return found;
}
