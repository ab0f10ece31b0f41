import { clerkRoleOf, type Role } from '../people/role.ts';
import type { Office, OfficeDirectory, OfficeUnit } from './office.ts';
import { standingAbove } from './standing-unit.ts';

function handles(directory: OfficeDirectory, unitId: string, roles: readonly Role[], applicant: string): boolean {
  return directory.holders.some(
    (holder) => holder.unitId === unitId && roles.includes(holder.role) && holder.personId !== applicant,
  );
}

/**
 * The unit that acts (代行) where nobody in the office can: the nearest above it with a clerk of its own. Nobody handles
 * their own application, by person and not by account. Null where the office itself can, and where nobody above can
 * either: then the step waits.
 */
export function actingUnit(
  unit: OfficeUnit,
  roles: readonly Role[],
  applicantPersonId: string,
  directory: OfficeDirectory,
): Office['acting'] {
  if (handles(directory, unit.id, roles, applicantPersonId)) return null;
  const own = directory.holders.some((holder) => holder.unitId === unit.id && roles.includes(holder.role));
  const why = own ? '经办人员就是申报人本人' : '没有可办理的经办人员';
  const above = standingAbove(directory, unit).find((candidate) =>
    handles(directory, candidate.id, [clerkRoleOf[candidate.unitClass]], applicantPersonId),
  );
  if (!above) return null;
  return {
    unitId: above.id,
    unitName: above.name,
    roles: [clerkRoleOf[above.unitClass]],
    cause: `${unit.name}${why}，由上级机构代行`,
  };
}
