import { clerkRolesOf } from '../people/grant-rules.ts';
import { clerkRoleOf, type Role } from '../people/role.ts';
import { roleAfterReform } from './reform.ts';
import { isBureau, type UnitClass } from './unit-class.ts';

/**
 * The roles as which somebody goes on after a reform: of those that handled visits in a unit of the class before, each whose
 * place is taken by one that is held now. A bureau does a department's work with either of its roles.
 */
export function inheritedRoles(held: readonly Role[], before: UnitClass, after: UnitClass): readonly Role[] {
  const offices = held.filter((role) => !clerkRolesOf(after).includes(role));
  const asClerk = clerkRolesOf(before).filter((role) => {
    const next = roleAfterReform(role, before, after);
    const alsoBureau = isBureau(after) && next !== clerkRoleOf[after] && held.includes(clerkRoleOf[after]);
    return held.includes(next) || alsoBureau;
  });
  return [...new Set([...offices, ...asClerk])];
}
