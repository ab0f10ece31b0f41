import type { Role, UnitClass, UserState } from '@zhicheng/domain';
import { sql, type RawBuilder } from 'kysely';
import { identityColumns, type SealedIdentity } from '../../../platform/directory/index.ts';

/** What a line of 用户管理 is made of. */
export interface UserLine extends SealedIdentity {
  readonly membership_id: string;
  readonly person_id: string;
  readonly name: string;
  readonly pinyin: string;
  readonly login_name: string | null;
  readonly last_signed_in_at: string | null;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly unit_class: UnitClass;
  readonly state: UserState;
  readonly roles: Role[];
}

export const userTables = sql`
  from membership m
  join person p on p.id = m.person_id
  join account a on a.person_id = m.person_id
  join unit u on u.id = m.unit_id`;

/** A role that has ended has its end at once, so that those held are the few that the index of open ones has. */
export function userColumns(now: string): RawBuilder<unknown> {
  return sql`
    m.id as membership_id, m.person_id, p.name, p.pinyin, ${identityColumns}, a.login_name, a.last_signed_in_at,
    u.id as unit_id, u.name as unit_name, u.unit_class,
    case when ${hasLeft(now)} then 'left' when a.state = 'stopped' then 'stopped' else 'active' end as state,
    array(select g.role from role_grant g where g.membership_id = m.id and g.valid_to is null and g.valid_from <= ${now}
      order by g.valid_from, g.id) as roles`;
}

export function hasLeft(now: string): RawBuilder<boolean> {
  return sql<boolean>`(m.valid_to is not null and m.valid_to <= ${now})`;
}
