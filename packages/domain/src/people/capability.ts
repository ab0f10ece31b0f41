/**
 * What a person may do, as a closed list, and over what: a right is a capability with a scope. Each endpoint names one
 * capability; a role maps to capabilities with their scopes.
 */
import type { Role } from './role.ts';

export const capabilities = [
  'own-session',
  'read-catalogue',
  'read-open-notices',
  'apply',
  'read-application',
  'read-own-work',
  'handle-visits',
] as const;

export type Capability = (typeof capabilities)[number];

export const scopes = [
  'self',
  'own-unit',
  'children',
  'subtree',
  'open-visit',
  'visited',
  'own-notices',
  'territory',
  'all',
] as const;

export type Scope = (typeof scopes)[number];

export type Right = { readonly capability: Capability; readonly scope: Scope };

/** Rights of everybody who is signed in. */
const everyone: readonly Right[] = [
  { capability: 'own-session', scope: 'self' },
  { capability: 'read-catalogue', scope: 'all' },
];

/** Dossiers: an office from its first visit on, the versions it saw. */
const office: readonly Right[] = [
  { capability: 'read-own-work', scope: 'open-visit' },
  { capability: 'handle-visits', scope: 'open-visit' },
  { capability: 'read-application', scope: 'visited' },
];

const rightsOfRole: Record<Role, readonly Right[]> = {
  'province-bureau-clerk': office,
  'city-bureau-clerk': office,
  'county-bureau-clerk': office,
  'senior-office-clerk': office,
  'middle-office-clerk': office,
  'junior-office-clerk': office,
  'central-clerk': office,
  'province-department-clerk': office,
  'province-affiliated-clerk': office,
  'province-enterprise-clerk': office,
  'city-department-clerk': office,
  'city-affiliated-clerk': office,
  'city-enterprise-clerk': office,
  'county-department-clerk': office,
  'county-affiliated-clerk': office,
  'county-enterprise-clerk': office,
  applicant: [
    { capability: 'read-open-notices', scope: 'own-unit' },
    { capability: 'apply', scope: 'self' },
    { capability: 'read-application', scope: 'self' },
    { capability: 'read-own-work', scope: 'self' },
  ],
  'process-file-uploader': [],
  'system-administrator': [],
  'security-officer': [],
  'audit-officer': [],
  'committee-expert': [],
};

/** The rights of a person with these roles, each once. */
export function rightsOf(held: readonly Role[]): Right[] {
  const all = [...everyone, ...held.flatMap((role) => rightsOfRole[role])];
  return all.filter(
    (right, index) =>
      all.findIndex((other) => other.capability === right.capability && other.scope === right.scope) === index,
  );
}

export function hasCapability(held: readonly Role[], capability: Capability): boolean {
  return rightsOf(held).some((right) => right.capability === capability);
}
