import type { Committee } from '@zhicheng/contract';
import { issuingPower, mayManageCommittee, type TitleLevel } from '@zhicheng/domain';
import { sql, type RawBuilder } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { type Count, countRows } from '../../../platform/paging/index.ts';

type Row = Omit<Committee, 'mine'> & { readonly cityCode: string | null };

export interface CommitteeSearch {
  readonly id?: string | undefined;
  readonly level?: TitleLevel | undefined;
  readonly standing?: 'in-force' | 'ending' | 'ended' | 'stopped' | undefined;
  readonly search?: string | undefined;
  readonly today: string;
}

/** 省人社厅 sees all; a city's 人社局 those of its territory, and the province's that its people are sent to. */
function wanted(actor: PersonActor, { id, level, standing, search, today }: CommitteeSearch) {
  const power = issuingPower(actor.memberships, 'manage-committees');
  const words = search?.trim() ?? '';
  const scope = power.all
    ? sql`true`
    : sql`(d.level = 'province' or d.code = any (${[...power.cities]}::text[]) or d.parent_code = any (${[...power.cities]}::text[]))`;
  const standings = {
    'in-force': sql`c.state = 'active' and ${today}::date between c.valid_from and c.valid_to`,
    ending: sql`c.state = 'active' and c.valid_to between ${today}::date and ${today}::date + 90`,
    ended: sql`c.state = 'active' and c.valid_to < ${today}::date`,
    stopped: sql`c.state = 'stopped'`,
  } as const;
  return sql`
    from committee c
    join division d on d.code = c.division_code
    join unit o on o.id = c.office_unit_id
    join unit f on f.id = c.forming_unit_id
    where ${scope}
      ${id === undefined ? sql`` : sql`and c.id = ${id}`}
      ${level === undefined ? sql`` : sql`and c.title_level = ${level}`}
      ${standing === undefined ? sql`` : sql`and ${standings[standing]}`}
      ${words === '' ? sql`` : sql`and (position(${words} in c.name) > 0 or position(${words} in o.name) > 0 or position(${words} in c.filing_no) > 0)`}`;
}

interface Place {
  readonly after: readonly string[] | null;
  readonly limit: number;
}

/** One page, by name. */
export function pageOfCommittees(
  actor: PersonActor,
  search: CommitteeSearch,
  { after, limit }: Place,
): RawBuilder<Row> {
  const beyond = after ? sql`and (c.name, c.id) > (${after[0] ?? ''}, ${after[1] ?? ''}::uuid)` : sql``;
  const { today } = search;
  return sql<Row>`
    select c.id, c.name, c.title_level as "titleLevel", c.state, c.revision,
      c.filing_no as "filingNo", c.valid_from as "validFrom", c.valid_to as "validTo",
      c.office_unit_id as "officeUnitId", o.name as "officeUnitName",
      c.forming_unit_id as "formingUnitId", f.name as "formingUnitName",
      c.division_code as "divisionCode", d.name as "divisionName",
      case d.level when 'county' then d.parent_code when 'city' then d.code end as "cityCode",
      case
        when c.state = 'stopped' then 'stopped'
        when c.valid_to < ${today}::date then 'ended'
        when c.valid_from > ${today}::date then 'not-yet'
        when c.valid_to <= ${today}::date + 90 then 'ending'
        else 'in-force'
      end as standing,
      coalesce((
        select jsonb_agg(jsonb_build_object('code', s.series_code, 'professions', s.profession_codes) order by s.series_code)
        from committee_series s where s.committee_id = c.id
      ), '[]'::jsonb) as series,
      (select count(*) from notice n where n.committee_id = c.id and n.state = 'published') as notices
    ${wanted(actor, search)} ${beyond}
    order by c.name, c.id
    limit ${limit}`;
}

export async function listCommittees(
  db: Db,
  actor: PersonActor,
  search: CommitteeSearch,
  place: Place,
): Promise<Committee[]> {
  const { rows } = await pageOfCommittees(actor, search, place).execute(db);
  const power = issuingPower(actor.memberships, 'manage-committees');
  return rows.map(({ cityCode, ...row }) => ({
    ...row,
    mine: mayManageCommittee(power, { titleLevel: row.titleLevel, cityCode }),
  }));
}

export async function countCommittees(db: Db, actor: PersonActor, search: CommitteeSearch): Promise<Count> {
  return countRows(db, wanted(actor, search));
}
