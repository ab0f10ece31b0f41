import type { RoleOptions } from '@zhicheng/contract';
import type { Role } from '@zhicheng/domain';
import type { MovableOption } from '../../../ui/two-lists/moves.ts';

/** The roles of the two groups as the two lists move them. */
export function movableRoles({ groups }: Pick<RoleOptions, 'groups'>): readonly MovableOption[] {
  return groups.flatMap(({ group, roles }) =>
    roles.map(({ role, label, why }) => ({ id: role, label, group, whyNot: why })),
  );
}

export function heldRoles({ groups }: Pick<RoleOptions, 'groups'>): readonly Role[] {
  return groups.flatMap(({ roles }) => roles.filter(({ held }) => held).map(({ role }) => role));
}

/** The chosen ids as roles. */
export function rolesOf({ groups }: Pick<RoleOptions, 'groups'>, ids: readonly string[]): Role[] {
  return groups.flatMap(({ roles }) => roles.map(({ role }) => role)).filter((role) => ids.includes(role));
}
