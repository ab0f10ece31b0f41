import type { StandIn } from '@zhicheng/contract';
import type { Role } from '@zhicheng/domain';
import { sql } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';

interface StandInRow {
  id: string;
  absent_membership_id: string;
  absent_name: string;
  stand_in_membership_id: string;
  stand_in_name: string;
  roles: Role[];
  valid_from: string;
  ends_at: string;
}

/** Whose 代办: of a membership on either side, of a person on either side, or one of them. */
export type StandInsOf = { readonly membershipId: string } | { readonly personId: string } | { readonly id: string };

/** Running and coming ones first by their beginning, and those that ended lately. */
export async function listStandIns(db: Db, of: StandInsOf, now: string): Promise<StandIn[]> {
  const { rows } = await sql<StandInRow>`
    select s.id, s.absent_membership_id, absent.name as absent_name, s.stand_in_membership_id,
      standing.name as stand_in_name, s.roles, s.valid_from, coalesce(s.ended_at, s.valid_to) as ends_at
    from stand_in s
    join person absent on absent.id = s.absent_person_id
    join person standing on standing.id = s.stand_in_person_id
    where ${whose(of)}
    order by s.valid_from desc, s.id desc
    limit 50`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    absentMembershipId: row.absent_membership_id,
    absentName: row.absent_name,
    standInMembershipId: row.stand_in_membership_id,
    standInName: row.stand_in_name,
    roles: row.roles,
    from: row.valid_from,
    to: row.ends_at,
    state: row.ends_at <= now ? 'ended' : row.valid_from > now ? 'coming' : 'running',
  }));
}

function whose(of: StandInsOf) {
  if ('id' in of) return sql`s.id = ${of.id}::uuid`;
  return 'personId' in of
    ? sql`(s.absent_person_id = ${of.personId}::uuid or s.stand_in_person_id = ${of.personId}::uuid)`
    : sql`(s.absent_membership_id = ${of.membershipId}::uuid or s.stand_in_membership_id = ${of.membershipId}::uuid)`;
}
