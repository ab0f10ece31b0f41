import type { UnitClass } from '@zhicheng/domain';
import { sql, type RawBuilder } from 'kysely';

/** A unit as lists and commands look at it, with its 上级机构. */
export interface UnitLineRow {
  readonly id: string;
  readonly name: string;
  readonly unit_class: UnitClass;
  readonly credit_code: string;
  readonly division_code: string;
  readonly division_name: string;
  readonly superior_id: string | null;
  readonly superior_name: string | null;
  readonly ancestor_ids: string[];
  readonly contact_name: string | null;
  readonly contact_phone: string | null;
  readonly state: 'active' | 'stopped';
  readonly revision: number;
  /** Persons who hold a clerk's role there now. */
  readonly clerks: number;
}

/** The columns of a line out of the units `u`; the 上级机构 is looked up line by line, never joined as a whole. */
export const lineColumns = sql`
  u.id, u.name, u.unit_class, u.credit_code, u.division_code, d.full_name as division_name,
  u.superior_id,
  (select s.name from unit s where s.id = u.superior_id) as superior_name, u.ancestor_ids, u.contact_name, u.contact_phone, u.state, u.revision`;

export const lineTables = sql`join division d on d.code = u.division_code`;

/** The roles of clerks, as SQL: committee offices are none. */
export const isClerkRole = sql`g.role like '%-clerk' and g.role not like '%-office-clerk'`;

/** A grant `g` that holds at an instant. */
export function holdsAt(now: string): RawBuilder<unknown> {
  return sql`g.valid_from <= ${now} and (g.valid_to is null or g.valid_to > ${now})`;
}

export function clerksOf(now: string): RawBuilder<unknown> {
  return sql`(select count(distinct g.person_id)::int from role_grant g
    where g.unit_id = u.id and ${isClerkRole} and ${holdsAt(now)}) as clerks`;
}
