import type { CheckedCommittee, IssuedNotice } from '@zhicheng/domain';
import { sql } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';

/** A committee as notices need it: its office, its filing, and what it reviews. */
export type CommitteeFacts = CheckedCommittee & { readonly divisionCode: string };

/** One committee, also a stopped one. */
export async function findCommittee(db: Db, committeeId: string | null): Promise<CommitteeFacts | null> {
  if (committeeId === null) return null;
  const [found] = await selectCommittees(db, [committeeId]);
  return found ?? null;
}

/** All committees that are active now, by name. */
export async function listActiveCommittees(db: Db): Promise<CommitteeFacts[]> {
  return selectCommittees(db, null);
}

async function selectCommittees(db: Db, ids: readonly string[] | null): Promise<CommitteeFacts[]> {
  const wanted = ids === null ? sql`c.state = 'active'` : sql`c.id = any (${[...ids]}::uuid[])`;
  const { rows } = await sql<CommitteeFacts>`
    select c.id, c.name, c.title_level as "titleLevel", c.state, c.valid_from as "validFrom", c.valid_to as "validTo",
      c.office_unit_id as "officeUnitId", u.name as "officeUnitName", c.division_code as "divisionCode",
      (
        select jsonb_agg(jsonb_build_object('code', s.series_code, 'professions', s.profession_codes) order by s.series_code)
        from committee_series s where s.committee_id = c.id
      ) as series
    from committee c join unit u on u.id = c.office_unit_id
    where ${wanted}
    order by c.name`.execute(db);
  return rows;
}

/** What of a committee decides whose a notice is. */
export function issuingCommittee(committee: CommitteeFacts | null): IssuedNotice['committee'] {
  return committee && { officeUnitId: committee.officeUnitId, titleLevel: committee.titleLevel };
}
