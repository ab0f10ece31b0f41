import { randomUUID } from 'node:crypto';
import type { Reach } from './kinds.ts';

/** 评审通知 of the demo: the 高评办 that wrote it, and 省人社厅; the city that it reaches reads it. */
const writers: Reach = ['committeeOffice', 'provinceBureau'];
const readers: Reach = [...writers, 'cityBureau'];
/** The demo's committee is of the province: a city sees it, and changes none of it. */
const province: Reach = ['provinceBureau'];

export const reviewDataReach = {
  'managedNotices.list': 'own-things',
  'managedNotices.formOptions': 'own-things',
  'managedNotices.begin': 'own-things',
  'managedNotices.read': readers,
  'managedNotices.saveDraft': writers,
  'managedNotices.check': writers,
  'managedNotices.preview': readers,
  'managedNotices.publish': writers,
  'managedNotices.revise': writers,
  'managedNotices.discard': writers,
  'managedNotices.extend': writers,
  'managedNotices.close': writers,
  'managedNotices.setCityDeadlines': ['cityBureau'],
  'managedNotices.attach': writers,
  'publicNotices.listPage': 'own-things',
  'publicNotices.page': 'own-things',
  'publicNotices.code': 'own-things',
  'publicNotices.file': 'own-things',
  'catalogue.read': 'own-things',
  'catalogue.begin': province,
  'catalogue.changeProfession': province,
  'catalogue.addProfession': province,
  'catalogue.publish': province,
  'catalogue.discard': province,
  'committees.list': 'own-things',
  'committees.findUnits': 'own-things',
  'committees.read': ['cityBureau', 'provinceBureau'],
  'committees.create': province,
  'committees.update': province,
  'committees.stop': province,
  'committees.renew': province,
} as const satisfies Record<string, Reach>;

const days = { windowTo: '2030-01-01', mendLatest: '2030-02-01' };
const filing = { filingNo: '', validFrom: '2030-01-01', validTo: '2029-01-01' };
const committee = {
  name: '',
  titleLevel: 'senior',
  series: [],
  formingUnitId: randomUUID(),
  officeUnitId: randomUUID(),
  divisionCode: '510000',
  ...filing,
};
const draft = {
  ...days,
  title: '',
  applyYear: null,
  titleLevel: 'senior',
  kind: 'review',
  ranks: [],
  committeeId: null,
  series: [],
  unitClasses: [],
  regions: [],
  applyTypes: [],
  windowFrom: null,
  mendWorkingDays: null,
  deadlines: [],
  allowsDirectReturn: false,
  takesPlace: true,
  cutoff: null,
  asksPledgeScan: false,
  asksDiplomaFiling: false,
  asksPostQuota: false,
  body: [],
  contact: '',
  attachments: [],
};

export const reviewDataBodies = {
  'managedNotices.begin': { copyOf: null },
  'managedNotices.saveDraft': { revision: 99, content: draft },
  'managedNotices.publish': { revision: 99, reason: '' },
  'managedNotices.extend': { ...days, regions: [], deadlines: [], reason: '' },
  'managedNotices.close': { reason: '' },
  'managedNotices.setCityDeadlines': { divisionCode: '510600', deadlines: [] },
  'catalogue.changeProfession': { name: '', field: '', localDepartment: '', provinceDepartment: '' },
  'catalogue.addProfession': { seriesCode: '06', name: '', field: '', localDepartment: '', provinceDepartment: '' },
  'catalogue.publish': { name: '', validFrom: '2030-01-01' },
  'committees.create': committee,
  'committees.update': { revision: 99, content: committee },
  'committees.stop': { reason: '' },
  'committees.renew': filing,
};
