import { unitClassFacts, type UnitClass } from '@zhicheng/domain';
import { inventCreditCode, inventIdentityNumber } from '../../apps/server/src/seed/demo/invented.ts';
import { STAFF_OF_BUREAU, type CityArguments } from './arguments.ts';

/** What is planted, so that 单位体检 has something to find. */
export type Planted = 'no-clerk' | 'clerk-never-signed-in' | 'no-industries' | 'contact-without-phone';

export interface PlannedPerson {
  readonly name: string;
  readonly identityNumber: string;
}

export interface PlannedUnit {
  readonly name: string;
  readonly unitClass: UnitClass;
  readonly creditCode: string;
  readonly divisionName: string;
  readonly superior: PlannedUnit | null;
  readonly below: PlannedUnit[];
  readonly clerk: PlannedPerson;
  readonly applicants: PlannedPerson[];
  planted: Planted | null;
}

const cityCode = '510600';
const counties = [
  ['510603', '旌阳区'],
  ['510604', '罗江区'],
  ['510623', '中江县'],
  ['510681', '广汉市'],
  ['510682', '什邡市'],
  ['510683', '绵竹市'],
] as const;
const surnames = Array.from('王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹');
const given = Array.from('伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红波辉玲飞丹');
const kindOfName: Partial<Record<UnitClass, string>> = {
  'city-department': '局',
  'county-department': '局',
  'city-affiliated': '研究所',
  'county-affiliated': '中心学校',
  'city-soe': '建设集团公司',
  'county-soe': '供水公司',
  'city-private': '科技有限公司',
  'county-private': '农业有限公司',
};

/** A city from its 人社局 down, each unit below the one that makes it (§3.1.1.1), and its people; the same each time. */
export function planCity({ units, people }: CityArguments): readonly PlannedUnit[] {
  const planned: PlannedUnit[] = [];
  let persons = 0;
  const nextPerson = (): PlannedPerson => {
    const serial = (persons += 1);
    const birth = `${String(1960 + (Math.floor(serial / 999) % 40))}0${String(1 + (Math.floor(serial / 39_960) % 9))}15`;
    const sequence = String(1 + (serial % 999)).padStart(3, '0');
    const name = `${at(surnames, serial)}${at(given, serial >> 2)}${at(given, serial >> 5)}`;
    return { name, identityNumber: inventIdentityNumber('510602', birth, sequence) };
  };
  const add = (unitClass: UnitClass, superior: PlannedUnit | null, code: string, place: string): PlannedUnit => {
    const serial = planned.length + 1;
    const ending = kindOfName[unitClass] ?? '人力资源和社会保障局';
    const name = ending.endsWith('保障局') ? `${place}${ending}` : `${place}第${String(serial)}${ending}`;
    const kind = /soe|private/.test(unitClass) ? '91' : unitClass.endsWith('affiliated') ? '12' : '11';
    const unit: PlannedUnit = {
      name,
      unitClass,
      creditCode: inventCreditCode(kind, code, `MB${String(serial).padStart(7, '0')}`),
      divisionName: place,
      superior,
      below: [],
      clerk: nextPerson(),
      applicants: [],
      planted: null,
    };
    superior?.below.push(unit);
    planned.push(unit);
    return unit;
  };

  const bureau = add('city-bureau', null, cityCode, '德阳市');
  const few = Math.min(6, Math.max(1, Math.round(units / 60)));
  const countyBureaus = counties.slice(0, few).map(([code, place]) => add('county-bureau', bureau, code, place));
  const departments = Math.min(30, Math.max(2, Math.round(units / 70)));
  const ofCity = times(departments, () => add('city-department', bureau, cityCode, '德阳市'));
  const ofCounties = countyBureaus.flatMap((one) =>
    times(Math.min(20, Math.max(2, Math.round(units / 100))), () =>
      add('county-department', one, codeOf(one), one.divisionName),
    ),
  );
  for (let serial = 0; planned.length < units; serial += 1) {
    const [unitClass, makers] = at(
      [
        ['county-affiliated', ofCounties],
        ['county-private', countyBureaus],
        ['city-affiliated', ofCity],
        ['county-soe', ofCounties],
        ['city-private', [bureau]],
        ['county-affiliated', ofCounties],
        ['city-soe', ofCity],
      ] as const,
      serial,
    );
    // The bureaus are departments too (§3.1.1.1 注意): each of their first ones is made with that role.
    const maker = serial === 2 ? bureau : at(makers, Math.floor(serial / 7));
    add(unitClass, maker, codeOf(maker), maker.divisionName);
  }

  const leaves = planned.filter(({ below }) => below.length === 0);
  const plant = (what: Planted, count: number, from: readonly PlannedUnit[]): void => {
    for (const unit of from.filter(({ planted }) => planted === null).slice(-count)) unit.planted = what;
  };
  plant('no-clerk', 2, leaves);
  plant('clerk-never-signed-in', Math.max(2, Math.round(units / 100)), leaves);
  plant('contact-without-phone', 3, leaves);
  plant('no-industries', 2, ofCounties);

  const working = planned.filter(hasClerkAtWork);
  const clerks = planned.filter(({ planted }) => planted !== 'no-clerk').length;
  for (let serial = 0; serial < people - clerks; serial += 1) {
    const unit = serial < STAFF_OF_BUREAU ? bureau : at(working, serial);
    unit.applicants.push(nextPerson());
  }
  return planned;
}

/** Whether its clerk signs in and goes on with what is below. */
export function hasClerkAtWork({ planted }: PlannedUnit): boolean {
  return planted !== 'no-clerk' && planted !== 'clerk-never-signed-in';
}

export const labelOf = ({ unitClass }: PlannedUnit): string => unitClassFacts[unitClass].label;

function codeOf({ divisionName }: PlannedUnit): string {
  return counties.find(([, name]) => name === divisionName)?.[0] ?? cityCode;
}

function at<T>(from: readonly T[], index: number): T {
  const found = from[index % from.length];
  if (found === undefined) throw new Error('nothing to take from');
  return found;
}

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
