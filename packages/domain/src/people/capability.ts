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
  'read-units',
  'change-units',
  'read-users',
  'change-users',
  'manage-catalogue',
  'manage-committees',
  'manage-notices',
  'manage-help',
  'manage-bulletins',
  'use-support',
  'reassign-visits',
  'read-audit-log',
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

/**
 * A unit's clerks (§3.1): they see their own unit and all below it, change what stands directly below, their own users,
 * and of their own unit how it is reached and who heads it.
 */
const clerk: readonly Right[] = [
  ...office,
  { capability: 'read-units', scope: 'subtree' },
  { capability: 'change-units', scope: 'own-unit' },
  { capability: 'change-units', scope: 'children' },
  { capability: 'read-users', scope: 'subtree' },
  { capability: 'change-users', scope: 'own-unit' },
  { capability: 'change-users', scope: 'children' },
  { capability: 'use-support', scope: 'subtree' },
  { capability: 'reassign-visits', scope: 'children' },
];

/** The office of a committee (高/中/初评办) writes that committee's notices. */
const committeeOffice: readonly Right[] = [...office, { capability: 'manage-notices', scope: 'own-notices' }];

const rightsOfRole: Record<Role, readonly Right[]> = {
  'province-bureau-clerk': [
    ...clerk,
    { capability: 'manage-catalogue', scope: 'all' },
    { capability: 'manage-committees', scope: 'all' },
    { capability: 'manage-notices', scope: 'all' },
    { capability: 'manage-bulletins', scope: 'all' },
  ],
  'city-bureau-clerk': [
    ...clerk,
    { capability: 'manage-committees', scope: 'territory' },
    { capability: 'manage-notices', scope: 'territory' },
    { capability: 'manage-bulletins', scope: 'territory' },
  ],
  'county-bureau-clerk': [...clerk, { capability: 'manage-bulletins', scope: 'territory' }],
  'senior-office-clerk': committeeOffice,
  'middle-office-clerk': committeeOffice,
  'junior-office-clerk': committeeOffice,
  'central-clerk': clerk,
  'province-department-clerk': clerk,
  'province-affiliated-clerk': clerk,
  'province-enterprise-clerk': clerk,
  'city-department-clerk': clerk,
  'city-affiliated-clerk': clerk,
  'city-enterprise-clerk': clerk,
  'county-department-clerk': clerk,
  'county-affiliated-clerk': clerk,
  'county-enterprise-clerk': clerk,
  applicant: [
    { capability: 'read-open-notices', scope: 'own-unit' },
    { capability: 'apply', scope: 'self' },
    { capability: 'read-application', scope: 'self' },
    { capability: 'read-own-work', scope: 'self' },
  ],
  'process-file-uploader': [],
  // The three officers of 等保三级: none sees a dossier or acts in a review.
  'system-administrator': [
    { capability: 'manage-help', scope: 'all' },
    { capability: 'manage-bulletins', scope: 'all' },
    { capability: 'use-support', scope: 'all' },
  ],
  'security-officer': [
    { capability: 'read-units', scope: 'all' },
    { capability: 'read-users', scope: 'all' },
    { capability: 'change-users', scope: 'all' },
  ],
  'audit-officer': [{ capability: 'read-audit-log', scope: 'all' }],
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

/** What a stand-in (代办) may do in place of somebody: handle visits, nothing that gives rights or reads people. */
const lent: readonly Capability[] = ['read-own-work', 'handle-visits', 'read-application'];

/** The capabilities of a person by what they hold and, for visits alone, by whom they stand in for. */
export function capabilitiesOf(memberships: readonly HeldHere[]): Capability[] {
  const held = rightsOf(memberships.flatMap(({ roles }) => roles)).map(({ capability }) => capability);
  const stoodInFor = memberships.flatMap(({ standsInFor }) => (standsInFor ?? []).flatMap(({ roles }) => roles));
  const lentNow = rightsOf(stoodInFor)
    .map(({ capability }) => capability)
    .filter((capability) => lent.includes(capability));
  return [...new Set([...held, ...lentNow])];
}

type HeldHere = {
  readonly roles: readonly Role[];
  readonly standsInFor?: readonly { readonly roles: readonly Role[] }[];
};

export function hasCapability(held: readonly Role[], capability: Capability): boolean {
  return rightsOf(held).some((right) => right.capability === capability);
}
