import {
  ok,
  openVisit,
  reassigningRole,
  refused,
  rolesAfterMove,
  visitById,
  type ApplicationState,
  type NamedUnit,
  type UnitClass,
} from '@zhicheng/domain';
import { sql } from 'kysely';
import type { ActorMembership, PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import { readableUnits } from '../../../platform/scopes/index.ts';

/** More units than this are not chosen from by eye. */
const MOST = 100;

interface OfficeUnit {
  readonly superior_id: string | null;
  readonly unit_class: UnitClass;
}

/** The membership by which the actor reassigns what an office holds: as the clerk of its 上级机构 who oversees such units. */
function reassigningMembership(actor: PersonActor, office: OfficeUnit): ActorMembership | undefined {
  return actor.memberships.find(
    ({ unitId, unitClass, roles }) =>
      unitId === office.superior_id && roles.includes(reassigningRole(unitClass, office.unit_class)),
  );
}

export function mayReassign(actor: PersonActor, office: OfficeUnit): boolean {
  return reassigningMembership(actor, office) !== undefined;
}

/** The office that holds an open visit, with the actor's membership in the unit above it. */
export interface Reassigning {
  readonly membership: ActorMembership;
  readonly officeClass: UnitClass;
}

/** Whether the actor may name another unit for the visit; the office and the one that acts for it have their superiors. */
export async function reassigningOf(
  db: Db,
  actor: PersonActor,
  state: ApplicationState,
  visitId: string,
): Promise<Answer<Reassigning>> {
  const office = visitById(state, visitId)?.office;
  if (!office) return refused({ code: 'not-found' });
  const ids = [office.unitId, ...(office.acting ? [office.acting.unitId] : [])];
  const units = await db
    .selectFrom('unit as u')
    .leftJoin('unit as s', 's.id', 'u.superior_id')
    .select(['u.id', 'u.name', 'u.unit_class', 'u.superior_id', 's.name as superior_name'])
    .where('u.id', 'in', ids)
    .where(readableUnits(actor, 'u', 'use-support'))
    .execute();
  // Out of the actor's sight: it answers as a visit that is not there.
  if (units.length === 0) return refused({ code: 'not-found' });
  const own = units.find(({ id }) => id === office.unitId) ?? units[0];
  const membership = units.map((unit) => reassigningMembership(actor, unit)).find((found) => found !== undefined);
  if (!own || !membership) {
    const facts = { unitName: own?.name ?? '', superiorName: own?.superior_name ?? '' };
    return refused({ code: 'not-the-superior', facts });
  }
  return ok({ membership, officeClass: own.unit_class });
}

type Choice = NamedUnit & { readonly handlers: number };

/** The units that could take the open visit: of the office's class below the actor's unit, or that unit itself. */
export async function choicesFor(
  db: Db,
  state: ApplicationState,
  { membership, officeClass }: Reassigning,
  now: string,
): Promise<Choice[]> {
  const visit = openVisit(state);
  const office = visit?.office?.acting ?? visit?.office;
  if (!visit || !office) return [];
  const same = rolesAfterMove(state, visit, officeClass);
  const own = rolesAfterMove(state, visit, membership.unitClass);
  const { rows } = await sql<Choice>`
    select * from (
      select u.id, u.name, u.unit_class as "unitClass", u.state, u.pinyin, (
        select count(distinct g.person_id)::integer from role_grant g
        join membership m on m.id = g.membership_id and (m.valid_to is null or m.valid_to > ${now})
        join account a on a.person_id = g.person_id and a.state = 'active'
        where g.unit_id = u.id and g.person_id <> ${state.personId}
          and g.role = any (case when u.id = ${membership.unitId}::uuid then ${sql.val([...own])}::text[] else ${sql.val([...same])}::text[] end)
          and g.valid_from <= ${now} and (g.valid_to is null or g.valid_to > ${now})
      ) as handlers
      from unit u
      where u.state = 'active' and u.id <> ${office.unitId} and (u.id = ${membership.unitId}
        or (u.superior_id = ${membership.unitId} and u.unit_class = ${officeClass}))
    ) u where handlers > 0 order by (u.id = ${membership.unitId}) desc, u.pinyin, u.id limit ${MOST}`.execute(db);
  return rows;
}
