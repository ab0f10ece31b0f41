import type { Role, SupportMembership, SupportPerson } from '@zhicheng/domain';
import { sql } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';

interface MembershipRow {
  readonly unit_id: string;
  readonly unit_name: string;
  readonly unit_state: 'active' | 'stopped';
  readonly successor_name: string | null;
  readonly superior_name: string | null;
  readonly ended_at: string | null;
  readonly roles: Role[];
  readonly stands_in_for: { personId: string; personName: string; roles: Role[] }[] | null;
}

/** A person as 技术支持 judges: account, every membership, what is held in each now. */
export async function loadSupportPerson(db: Db, personId: string, now: string): Promise<SupportPerson | undefined> {
  const row = await db
    .selectFrom('person as p')
    .leftJoin('account as a', 'a.person_id', 'p.id')
    .select(['p.name', 'a.state', 'a.password_kind', 'a.password_until'])
    .where('p.id', '=', personId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { state, password_kind: passwordKind, password_until: passwordUntil } = row;
  return {
    personId,
    personName: row.name,
    account: state === null || passwordKind === null ? null : { state, passwordKind, passwordUntil },
    memberships: await loadSupportMemberships(db, personId, now),
  };
}

async function loadSupportMemberships(db: Db, personId: string, now: string): Promise<SupportMembership[]> {
  const { rows } = await sql<MembershipRow>`
    select m.unit_id, u.name as unit_name, u.state as unit_state, s.name as successor_name, up.name as superior_name,
      case when m.valid_to <= ${now} then m.valid_to end as ended_at,
      array(select g.role from role_grant g where g.membership_id = m.id
        and g.valid_from <= ${now} and (g.valid_to is null or g.valid_to > ${now})) as roles,
      (select json_agg(json_build_object('personId', p.id, 'personName', p.name, 'roles',
          array(select g.role from role_grant g where g.membership_id = i.absent_membership_id and g.role = any (i.roles)
            and g.valid_from <= ${now} and (g.valid_to is null or g.valid_to > ${now}))))
        from stand_in i
        join person p on p.id = i.absent_person_id
        join account a on a.person_id = i.absent_person_id and a.state = 'active'
        join membership absent on absent.id = i.absent_membership_id
          and (absent.valid_to is null or absent.valid_to > ${now})
        where i.stand_in_membership_id = m.id and i.valid_from <= ${now} and i.valid_to > ${now}
          and (i.ended_at is null or i.ended_at > ${now})) as stands_in_for
    from membership m
    join unit u on u.id = m.unit_id
    left join unit s on s.id = u.successor_id
    left join unit up on up.id = u.superior_id
    where m.person_id = ${personId} and m.valid_from <= ${now}
    order by m.valid_from desc, m.id`.execute(db);
  return rows.map((one) => ({
    unitId: one.unit_id,
    unitName: one.unit_name,
    unitState: one.unit_state,
    successorName: one.successor_name,
    superiorName: one.superior_name,
    endedAt: one.ended_at,
    roles: one.ended_at === null ? one.roles : [],
    standsInFor: one.ended_at === null ? (one.stands_in_for ?? []) : [],
  }));
}
