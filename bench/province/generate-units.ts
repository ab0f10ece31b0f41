import { unitClassFacts, type UnitClass } from '@zhicheng/domain';
import { inventCreditCode } from '../../apps/server/src/seed/demo/invented.ts';
import { numberedId } from './numbered-id.ts';
import type { Random } from './random.ts';

export interface MadeUnit {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly unitClass: UnitClass;
  readonly creditCode: string;
  readonly divisionCode: string;
  /** Position in the list of the 上级机构; null: 省人社厅. */
  readonly superior: number | null;
  readonly ancestorIds: readonly string[];
}

export interface Place {
  readonly code: string;
  readonly name: string;
  readonly level: 'province' | 'city' | 'county';
  readonly parentCode: string | null;
}

const trades = [
  '农业农村',
  '水利',
  '林业',
  '交通运输',
  '教育',
  '卫生健康',
  '住房和城乡建设',
  '自然资源',
  '文化广电',
  '科学技术',
];
const bodies = [
  '第一中学',
  '人民医院',
  '农技推广站',
  '勘测设计院',
  '规划研究所',
  '文化馆',
  '种子站',
  '水文站',
  '职业技术学校',
  '疾控中心',
];
const firms = [
  '建筑工程',
  '电子科技',
  '机械制造',
  '生物医药',
  '农业开发',
  '环保设备',
  '软件技术',
  '食品',
  '新材料',
  '物流',
];

/** The units of a province, superiors first: every city and county has its bureau and departments, the rest lies below. */
export function generateUnits(count: number, places: readonly Place[], bureauId: string, random: Random): MadeUnit[] {
  const units: MadeUnit[] = [];
  const add = (name: string, unitClass: UnitClass, place: Place, superior: MadeUnit | null): MadeUnit => {
    const index = units.length;
    const kind = unitClass.endsWith('private') || unitClass.endsWith('soe') ? '91' : superior ? '12' : '11';
    const unit: MadeUnit = {
      index,
      id: numberedId(1, index),
      name,
      unitClass,
      creditCode: inventCreditCode(kind, place.code, index.toString(10).padStart(9, '0')),
      divisionCode: place.code,
      superior: superior?.index ?? null,
      ancestorIds: superior ? [...superior.ancestorIds, superior.id] : [bureauId],
    };
    units.push(unit);
    return unit;
  };

  const offices: { bureau: MadeUnit; departments: MadeUnit[]; place: Place }[] = [];
  const bureaus = new Map<string, MadeUnit>();
  for (const place of places.filter(({ level }) => level !== 'province')) {
    const above = place.level === 'county' ? (bureaus.get(place.parentCode ?? '') ?? null) : null;
    const unitClass = place.level === 'city' ? 'city-bureau' : 'county-bureau';
    const bureau = add(`${place.name}人力资源和社会保障局`, unitClass, place, above);
    bureaus.set(place.code, bureau);
    const kind = place.level === 'city' ? 'city-department' : 'county-department';
    const departments = trades.map((trade) => add(`${place.name}${trade}局`, kind, place, bureau));
    offices.push({ bureau, departments, place });
  }
  while (units.length < count) {
    const { bureau, departments, place } = random.pick(offices);
    const serial = String(units.length);
    const isCity = place.level === 'city';
    if (random.below(10) < 4) {
      const unitClass = isCity ? 'city-private' : 'county-private';
      add(`${place.name}${random.pick(firms)}${serial}有限公司`, unitClass, place, bureau);
      continue;
    }
    const isFirm = random.below(4) === 0;
    const [affiliated, soe]: [UnitClass, UnitClass] = isCity
      ? ['city-affiliated', 'city-soe']
      : ['county-affiliated', 'county-soe'];
    const name = isFirm
      ? `${place.name}${random.pick(firms)}${serial}公司`
      : `${place.name}${random.pick(bodies)}${serial}`;
    add(name, isFirm ? soe : affiliated, place, random.pick(departments));
  }
  return units.slice(0, count);
}

/** What the digest covers: nothing that differs from one data folder to the next. */
export function unitLine({ name, unitClass, creditCode, divisionCode, superior }: MadeUnit): string {
  return [name, unitClassFacts[unitClass].label, creditCode, divisionCode, String(superior ?? '-')].join('\t');
}
