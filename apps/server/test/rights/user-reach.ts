import type { EndpointName } from '@zhicheng/contract';
import type { Reach } from './kinds.ts';

/** Tried on an applicant of the company: who looks after them there or from directly above; who only sees them; nobody else. */
const managers = ['decider', 'handler', 'sameOffice'] as const;
const readers = [...managers, 'laterOffice', 'cityBureau', 'provinceBureau', 'securityOfficer'] as const;
/** The 安全保密员 gives the roles that nobody else may, so also opens the form, and unlocks anybody. */
const givers = [...managers, 'securityOfficer'] as const;

export const userReach = {
  'users.list': 'own-things',
  'users.read': readers,
  'users.formOptions': 'own-things',
  'users.lookUp': managers,
  'users.create': managers,
  'users.revealIdentity': managers,
  'users.roleOptions': givers,
  'users.setRoles': givers,
  'users.correct': managers,
  'users.stop': managers,
  'users.resume': managers,
  'users.resetPassword': managers,
  'users.unlock': givers,
  'users.leave': managers,
  'users.transfer': managers,
  'users.accountNotice': managers,
  'users.standIns': managers,
  'users.createStandIn': managers,
  // Tried with ids that are not there: who reaches them is in users.db.test.ts.
  'users.endStandIn': [],
  'users.readOwn': 'own-things',
  'users.updateOwn': 'own-things',
  'messages.list': 'own-things',
  'messages.unread': 'own-things',
  'messages.markRead': 'own-things',
  'transfers.request': managers,
  'transfers.list': 'own-things',
  'transfers.decide': [],
  'transfers.withdraw': [],
} as const satisfies Partial<Record<EndpointName, Reach>>;

const nowhere = '00000000-0000-7000-8000-000000000000';

export const nowhereIds = { standInId: nowhere, transferId: nowhere };

/** Bodies that the rules refuse for their contents; `unitId` is the unit of the user under test. */
export function userBodies(unitId: string): Partial<Record<EndpointName, unknown>> {
  return {
    'users.lookUp': { unitId, identityNumber: '1' },
    'users.create': { unitId, name: '', identityNumber: '1' },
    'users.setRoles': { roles: [], revision: 99 },
    'users.correct': { revision: 99 },
    'users.stop': { reason: '' },
    'users.resume': { reason: '' },
    'users.leave': { reason: '' },
    'users.transfer': { toUnitId: nowhere, reason: '' },
    'users.createStandIn': { standInMembershipId: nowhere, roles: ['applicant'], from: '2026-01-01', to: '2026-01-02' },
    'users.updateOwn': { revision: 99, phone: null, mail: null },
    'messages.markRead': { ids: [nowhere] },
    'transfers.request': { unitId, identityNumber: '1', kind: 'move', reason: '' },
    'transfers.decide': { decision: 'refuse', reason: '' },
  };
}

/** What the list of boxes asks for. */
export const userQueries = { 'transfers.list': { box: 'incoming' } } as const;
