import type { UnitHistoryEntry } from '@zhicheng/contract';
import { codeName, unitClassFacts, unitClasses, unitField } from '@zhicheng/domain';

export interface HistoryRow {
  readonly id: string;
  readonly at: string;
  readonly type: string;
  readonly person_name: string | null;
  readonly payload: string;
}

export interface HistoryNames {
  readonly units: ReadonlyMap<string, string>;
  readonly divisions: ReadonlyMap<string, string>;
}

type Change = UnitHistoryEntry['changes'][number];
type Payload = Readonly<Record<string, unknown>>;

const what: Readonly<Record<string, string>> = {
  created: '新增单位',
  updated: '编辑单位信息',
  renamed: '更改单位名称',
  'industries-set': '设置主管行业',
  'head-changed': '更换负责人',
  stopped: '停用',
  resumed: '启用',
  merged: '并入其他单位',
  absorbed: '接收并入的单位',
  moved: '调整上级机构',
  reclassified: '变更单位分类',
  'superior-changed': '随上级机构调整',
};

const labels: Readonly<Record<string, string>> = {
  name: unitField('name').label,
  unitClass: unitField('unitClass').label,
  creditCode: unitField('creditCode').label,
  sharesCreditCode: unitField('sharesCreditCode').label,
  divisionCode: unitField('divisionCode').label,
  superiorId: unitField('superiorId').label,
  nature: unitField('nature').label,
  contactName: unitField('contactName').label,
  contactPhone: unitField('contactPhone').label,
  address: unitField('address').label,
  postcode: unitField('postcode').label,
  remark: unitField('remark').label,
  successorId: '接替单位',
  mergedId: '并入的单位',
  post: unitField('headPost').label,
  fromDate: unitField('headFrom').label,
  professions: '主管行业（专业）',
  series: '主管行业（系列）',
};

/** An entry in words. Changes carry both values where the entry kept them, else what was set. */
export function presentHistory(row: HistoryRow, names: HistoryNames): UnitHistoryEntry {
  const payload = JSON.parse(row.payload) as Payload;
  const before = isPayload(payload['before']) ? payload['before'] : null;
  const after = isPayload(payload['after']) ? payload['after'] : payload;
  const changes = Object.entries(labels).flatMap(([key, label]): Change[] => {
    if (!(key in after)) return [];
    const change = {
      label: row.type === 'head-changed' && key === 'name' ? unitField('headName').label : label,
      before: before === null ? null : inWords(key, before[key], names),
      after: inWords(key, after[key], names),
    };
    return change.before === null && change.after === null ? [] : [change];
  });
  const reason = payload['reason'];
  return {
    id: row.id,
    at: row.at,
    personName: row.person_name,
    what: what[row.type] ?? '更改',
    reason: typeof reason === 'string' && reason !== '' ? reason : null,
    changes,
  };
}

function isPayload(value: unknown): value is Payload {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function inWords(key: string, value: unknown, names: HistoryNames): string | null {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) {
    const list = key === 'series' ? 'SERIES' : 'PROFESSION';
    return value.map((code) => codeName(list, code) ?? String(code)).join('、') || null;
  }
  if (typeof value !== 'string' || value === '') return null;
  switch (key) {
    case 'unitClass': {
      const known = unitClasses.find((unitClass) => unitClass === value);
      return known ? unitClassFacts[known].label : value;
    }
    case 'divisionCode':
      return names.divisions.get(value) ?? value;
    case 'superiorId':
    case 'successorId':
    case 'mergedId':
      return names.units.get(value) ?? value;
    case 'nature':
      return codeName('UNIT_NATURE', value) ?? value;
    default:
      return value;
  }
}
