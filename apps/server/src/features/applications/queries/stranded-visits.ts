import type { Role, StepCode } from '@zhicheng/domain';
import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';

/** Who cannot handle any more at a unit: somebody with roles held there, or everybody. */
export interface LostHandlers {
  readonly unitId: string;
  readonly lost: { readonly personId: string; readonly roles: readonly Role[] } | 'everybody';
}

/** An open visit that has nobody who can handle it. */
export interface StrandedVisit {
  readonly id: string;
  readonly applicationId: string;
  readonly number: string;
  readonly applicantId: string;
  readonly applicantName: string;
  readonly step: StepCode;
  readonly handlerUnitId: string;
  readonly handlerUnitName: string;
  readonly handlerRoles: readonly Role[];
}

/**
 * Whether the handlers' unit of visit `v` has nobody who can act: unit, grant, membership and account must hold, and
 * nobody handles their own case.
 */
function hasNoHandler(now: string): RawBuilder<boolean> {
  return sql<boolean>`not exists (
    select from role_grant g
    join unit u on u.id = g.unit_id and u.state = 'active'
    join membership m on m.id = g.membership_id
    join account a on a.person_id = g.person_id and a.state = 'active'
    where g.unit_id = v.handler_unit_id and g.role = any (v.handler_roles) and g.person_id <> v.person_id
      and g.valid_from <= ${now} and (g.valid_to is null or g.valid_to > ${now})
      and m.valid_from <= ${now} and (m.valid_to is null or m.valid_to > ${now})
  )`;
}

function couldHandle({ unitId, lost }: LostHandlers): RawBuilder<boolean> {
  const there = sql`v.handler_unit_id = ${unitId}::uuid`;
  if (lost === 'everybody') return sql<boolean>`(${there})`;
  const by = sql`v.handler_roles && ${[...lost.roles]}::text[] and v.person_id <> ${lost.personId}::uuid`;
  return sql<boolean>`(${there} and ${by})`;
}

/** Whether the open visit of an application has nobody who can handle it. */
export async function isStranded(tx: Tx, applicationId: string, now: string): Promise<boolean> {
  const { rows } = await sql`
    select from visit v
    where v.application_id = ${applicationId} and v.state = 'open' and v.step <> 'apply' and ${hasNoHandler(now)}`.execute(
    tx,
  );
  return rows.length > 0;
}

/** The open visits that those who are lost could handle and nobody else can, longest waiting first. */
export async function strandedVisits(tx: Tx, losses: readonly LostHandlers[], now: string): Promise<StrandedVisit[]> {
  if (losses.length === 0) return [];
  const { rows } = await sql<StrandedVisit>`
    select v.id, v.application_id as "applicationId", coalesce(a.number, '') as number, v.step,
      v.person_id as "applicantId", a.person_name as "applicantName",
      v.handler_unit_id as "handlerUnitId", u.name as "handlerUnitName", v.handler_roles as "handlerRoles"
    from visit v
    join application a on a.apply_year = v.apply_year and a.id = v.application_id
    join unit u on u.id = v.handler_unit_id
    where v.state = 'open' and (${sql.join(losses.map(couldHandle), sql` or `)}) and ${hasNoHandler(now)}
    order by v.opened_at, v.id`.execute(tx);
  return rows;
}
