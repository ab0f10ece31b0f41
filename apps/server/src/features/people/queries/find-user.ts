import type { Role, UserState } from '@zhicheng/domain';
import { sql } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db, PasswordKind } from '../../../platform/database/index.ts';
import { phoneColumns, type SealedPhone } from '../../../platform/directory/index.ts';
import { readableUnits } from '../../../platform/scopes/index.ts';
import { userColumns, userTables, type UserLine } from './user-line.ts';

/** A person in a unit, with the account. */
export interface UserRecord extends UserLine, SealedPhone {
  readonly account_id: string;
  readonly mail: string | null;
  readonly password_kind: PasswordKind;
  readonly password_until: string | null;
  readonly created_at: string;
  readonly person_revision: number;
  readonly membership_revision: number;
  readonly grants: readonly { readonly role: Role; readonly from: string }[];
  readonly state: UserState;
}

/** A user whom the actor may see in 用户管理; undefined for any other. */
export async function findReadableUser(
  db: Db,
  actor: PersonActor,
  membershipId: string,
  now: string,
): Promise<UserRecord | undefined> {
  const { rows } = await sql<UserRecord>`
    select ${userColumns(now)}, a.id as account_id, ${phoneColumns}, p.mail, a.password_kind, a.password_until,
      p.created_at, p.revision as person_revision, m.revision as membership_revision,
      coalesce((
        select json_agg(json_build_object('role', g.role, 'from', g.valid_from) order by g.valid_from, g.id)
        from role_grant g where g.membership_id = m.id and g.valid_to is null and g.valid_from <= ${now}), '[]') as grants
    ${userTables}
    where m.id = ${membershipId}::uuid and ${readableUnits(actor, 'u', 'read-users')}`.execute(db);
  const [row] = rows;
  return row && { ...row, grants: row.grants.map(({ role, from }) => ({ role, from: instant(from) })) };
}

/** JSON of the database has its own way to write an instant. */
function instant(text: string): string {
  const [date = '', rest = ''] = text.split('T');
  return `${date}T${rest.slice(0, 8)}.${(/\.(\d+)/.exec(rest)?.[1] ?? '').padEnd(3, '0').slice(0, 3)}Z`;
}
