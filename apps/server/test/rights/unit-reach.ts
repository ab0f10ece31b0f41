import type { EndpointName } from '@zhicheng/contract';
import type { Reach } from './kinds.ts';

/** Tried on the applicant's unit: a clerk there, those of its 上级机构, those further above, and nobody else. */
const own = ['decider'] as const;
const superior = ['handler', 'sameOffice'] as const;
const above = ['laterOffice', 'cityBureau', 'provinceBureau'] as const;
const readers = [...own, ...superior, ...above, 'securityOfficer'] as const;

export const unitReach = {
  'units.tree': 'own-things',
  'units.list': 'own-things',
  'units.formOptions': 'own-things',
  'units.checkup': 'own-things',
  'units.preview': 'own-things',
  // In the name of its 上级机构.
  'units.create': superior,
  'units.read': readers,
  'units.update': [...own, ...superior],
  'units.remove': superior,
  'units.stop': superior,
  'units.resume': superior,
  'units.addHead': [...own, ...superior],
  'units.history': readers,
  'units.reformPreview': [...superior, ...above],
  'units.reform': [...superior, ...above],
} as const satisfies Partial<Record<EndpointName, Reach>>;

const form = {
  name: '',
  creditCode: '',
  sharesCreditCode: false,
  nature: '',
  contactName: '',
  contactPhone: '',
  address: '',
  postcode: '',
  remark: '',
  professions: [],
  series: [],
};
const head = { headName: '', headPost: '', headFrom: '' };
const nowhere = '00000000-0000-7000-8000-000000000000';

/** Bodies that the rules refuse for their contents; `superiorId` is the 上级机构 of the unit under test. */
export function unitBodies(superiorId: string): Partial<Record<EndpointName, unknown>> {
  const placed = { superiorId, unitClass: 'county-soe', divisionCode: '510604' };
  const reform = { kind: 'merge', targetId: nowhere, unitClass: null, divisionCode: null };
  return {
    'units.preview': { unitId: null, ...placed, ...form, ...head },
    'units.create': { ...placed, ...form, ...head },
    'units.update': { revision: 99, ...form },
    'units.stop': { revision: 99, reason: '', successorId: null, superiorActs: false },
    'units.resume': { revision: 99 },
    'units.addHead': { name: '', post: '', fromDate: '' },
    'units.reformPreview': reform,
    'units.reform': { ...reform, revision: 99, reason: '' },
  };
}
