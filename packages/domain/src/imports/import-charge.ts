import { administers, clerkRolesOf, type GrantingMembership } from '../people/grant-rules.ts';
import type { UnitClass } from '../units/unit-class.ts';
import type { ImportKind } from './import-column.ts';

/** A unit that a file made, or in which it put users. */
export type ImportedInto = { readonly id: string; readonly superiorId: string | null; readonly unitClass: UnitClass };

/**
 * Whether somebody may still see and take back what their file made: units are looked after by who administers them today,
 * users also by the clerks of their unit and by its 安全保密员.
 */
export function mayAnswerForImport(
  memberships: readonly GrantingMembership[],
  kind: ImportKind,
  unit: ImportedInto,
): boolean {
  if (administers(memberships, { ...unit, hasClerk: true })) return true;
  if (kind === 'units') return false;
  const held = memberships.find(({ unitId }) => unitId === unit.id)?.roles ?? [];
  return held.includes('security-officer') || clerkRolesOf(unit.unitClass).some((role) => held.includes(role));
}
