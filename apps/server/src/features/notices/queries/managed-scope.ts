import { issuingPower, type IssuingPower } from '@zhicheng/domain';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';

/** The notices that a person may change; what `mayManageNotice` says, over a row of notices joined with its committee. */
export function managedNotices(power: IssuingPower): RawBuilder<SqlBool> {
  if (power.all) return sql<SqlBool>`true`;
  const own = power.offices.map(
    ({ unitId, titleLevel }) => sql`
      (c.office_unit_id = ${unitId} and c.title_level = ${titleLevel})
      or (c.id is null and m.origin = 'committee-office' and m.owner_unit_id = ${unitId})`,
  );
  const cities = sql`(m.origin = 'city' and m.issuing_code = any (${[...power.cities]}::text[]))`;
  return sql<SqlBool>`(${sql.join([cities, ...own], sql` or `)})`;
}

/** The published notices of others that reach a person's cities: there they set their own 报送截止. */
export function reachingNotices(power: IssuingPower): RawBuilder<SqlBool> {
  if (power.cities.length === 0) return sql<SqlBool>`false`;
  const cities = [...power.cities];
  return sql<SqlBool>`(m.state <> 'draft' and (
    not exists (select from notice_region r where r.notice_id = m.id)
    or exists (
      select from notice_region r join division d on d.code = r.division_code
      where r.notice_id = m.id
        and (d.code = any (${cities}::text[]) or d.parent_code = any (${cities}::text[]) or d.level = 'province')
    )
  ))`;
}

export function noticePower(actor: PersonActor): IssuingPower {
  return issuingPower(actor.memberships, 'manage-notices');
}
