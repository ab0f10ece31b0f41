import { actingUnit } from '../routes/acting-unit.ts';
import type { Office, OfficeDirectory, OfficeUnit } from '../routes/office.ts';
import { officeRoles } from '../routes/office-roles.ts';
import { standingUnit, unitById } from '../routes/standing-unit.ts';
import type { Role } from '../people/role.ts';
import { openVisit, type ApplicationState, type Visit } from './state.ts';

/** Who is to handle an open visit, where whoever did so cannot any more. */
export type Cover =
  | { readonly kind: 'unchanged' }
  /** 代行, or (null) the office itself again. */
  | { readonly kind: 'covered'; readonly acting: Office['acting'] }
  /** Nobody there and nobody above: the visit waits. */
  | { readonly kind: 'nobody' };

function handles(directory: OfficeDirectory, unitId: string, roles: readonly Role[], applicant: string): boolean {
  const stands = unitById(directory, unitId)?.state === 'active';
  return (
    stands &&
    directory.holders.some(
      (holder) => holder.unitId === unitId && roles.includes(holder.role) && holder.personId !== applicant,
    )
  );
}

/** The office of the visit as the offices of today make it: its successor where it was merged, else the unit above. */
function coverOf(
  visit: Visit & { readonly office: Office },
  state: ApplicationState,
  directory: OfficeDirectory,
): Cover {
  const { office, step } = visit;
  const applicant = state.personId;
  if (handles(directory, office.unitId, office.roles, applicant)) return { kind: 'covered', acting: null };
  const unit = unitById(directory, office.unitId);
  const reclassified = unit && coverByClass(visit, state, unit, directory);
  if (reclassified) return { kind: 'covered', acting: reclassified };
  const successor = standingUnit(directory, office.unitId);
  if (successor && successor.id !== office.unitId) {
    const roles = officeRoles(step, successor.unitClass, state.coordinates?.titleLevel ?? 'senior');
    const cause = `${office.unitName}已并入${successor.name}`;
    if (handles(directory, successor.id, roles, applicant)) {
      return { kind: 'covered', acting: { unitId: successor.id, unitName: successor.name, roles, cause } };
    }
  }
  const from = successor ?? unit;
  const acting = from ? actingUnit(from, office.roles, applicant, directory) : null;
  return acting ? { kind: 'covered', acting } : { kind: 'nobody' };
}

/** The office itself with the roles of the class that it has today, where it is of another one since. */
function coverByClass(
  { office, step }: Visit & { readonly office: Office },
  state: ApplicationState,
  unit: OfficeUnit,
  directory: OfficeDirectory,
): Office['acting'] {
  const roles = officeRoles(step, unit.unitClass, state.coordinates?.titleLevel ?? 'senior');
  if (!handles(directory, unit.id, roles, state.personId)) return null;
  return { unitId: unit.id, unitName: unit.name, roles, cause: `${office.unitName}的单位分类已变更` };
}

/**
 * Judges the open visit of an application by the offices of today: unchanged while whoever handles it still can; else the
 * office itself, its successor, or the nearest unit above that can (代行).
 */
export function coverOpenVisit(state: ApplicationState, directory: OfficeDirectory): Cover {
  const visit = openVisit(state);
  if (!visit?.office) return { kind: 'unchanged' };
  const at = visit.office.acting ?? visit.office;
  if (handles(directory, at.unitId, at.roles, state.personId)) return { kind: 'unchanged' };
  return coverOf({ ...visit, office: visit.office }, state, directory);
}
