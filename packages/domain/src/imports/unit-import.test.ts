import { expect, test } from 'vitest';
import { readIdentityNumber } from '../people/identity-number.ts';
import { readPhone } from '../people/phone.ts';
import { readCreditCode } from '../units/credit-code.ts';
import { unitClassFacts } from '../units/unit-class.ts';
import { importColumns } from './import-columns.ts';
import { judgeUnitRows, type ImportDivision, type UnitImportContext } from './unit-import.ts';

const division = (code: string, name: string, fullName: string, path: string[]): ImportDivision => ({
  code,
  name,
  fullName,
  place: { level: path.length === 2 ? 'city' : 'county', path: ['510000', ...path.slice(1)] },
});

const divisions = [
  division('510600', '德阳市', '四川省德阳市', ['510000', '510600']),
  division('510604', '罗江区', '四川省德阳市罗江区', ['510000', '510600', '510604']),
  division('511002', '市中区', '四川省内江市市中区', ['510000', '511000', '511002']),
  division('511102', '市中区', '四川省乐山市市中区', ['510000', '511100', '511102']),
];
const city = {
  unitId: 'u1',
  name: '德阳市人力资源和社会保障局',
  unitClass: 'city-bureau' as const,
  roles: ['city-bureau-clerk' as const],
  creditCode: '11510600MB0000001A',
  place: { level: 'city' as const, path: ['510000', '510600'] },
};
const province = {
  ...city,
  name: '四川省人力资源和社会保障厅',
  unitClass: 'province-bureau' as const,
  roles: ['province-bureau-clerk' as const],
  place: { level: 'province' as const, path: ['510000'] },
};

function errorsOf(rows: readonly Readonly<Record<string, string>>[], superior: UnitImportContext['superiors'][number]) {
  const judged = judgeUnitRows(
    rows.map((cells, index) => ({ position: index + 2, cells })),
    {
      superiors: [superior],
      divisions,
      formerDivisions: [
        { code: '510626', name: '罗江县', fullName: '四川省德阳市罗江县', now: '罗江区' },
        { code: '510699', name: '某区', fullName: '四川省德阳市某区', now: null },
      ],
      isNameTaken: () => false,
      holderOfCode: () => undefined,
    },
  );
  return judged.map(({ errors }) => errors.map(({ column, message }) => `${column}: ${message}`));
}

const bureau = (more: Record<string, string>) => ({
  name: '德阳市罗江区人力资源和社会保障局',
  creditCode: '11510600008483141W',
  sharesCreditCode: '是',
  unitClass: unitClassFacts['county-bureau'].label,
  ...more,
});

test('a 行政区域 is found by its code and by its name, alone or with those above it, however it is typed', () => {
  const typed = [
    '510604',
    '罗江区',
    '德阳市罗江区',
    '四川省德阳市罗江区',
    ' 罗江区\u3000',
    '５１０６０４',
    '罗江区\u200b',
  ];
  expect(
    errorsOf(
      typed.map((divisionCode, index) => bureau({ name: `单位${String(index)}`, divisionCode })),
      city,
    ),
  ).toEqual(typed.map(() => []));
});

test('one that is no more says what it is called today; one that is two must say which', () => {
  const typed = ['罗江县', '510626', '德阳市罗江县', '某区', '罗江'];
  const errors = errorsOf(
    typed.map((divisionCode, index) => bureau({ name: `单位${String(index)}`, divisionCode })),
    city,
  );
  const former = ['divisionCode: “罗江县”已经撤销，现为“罗江区”，请改填。'];
  expect(errors).toEqual([
    former,
    former,
    former,
    ['divisionCode: “某区”已经撤销，请从下拉列表中选择。'],
    ['divisionCode: 没有这个行政区域，请从下拉列表中选择。'],
  ]);
  const central = { name: '某研究院', unitClass: unitClassFacts.central.label };
  expect(
    errorsOf(
      ['市中区', '乐山市市中区'].map((divisionCode) => bureau({ ...central, divisionCode })),
      province,
    )[0],
  ).toEqual(['divisionCode: 有几个“市中区”，请填“内江市市中区”或“乐山市市中区”，或填 6 位代码。']);
});

test('a 上级机构 that stands in the same file, above or below, is named with its row: its own clerk imports what is below it', () => {
  const department = { unitClass: unitClassFacts['city-department'].label, divisionCode: '德阳市' };
  const affiliated = { unitClass: unitClassFacts['city-affiliated'].label, divisionCode: '德阳市' };
  const [first = []] = errorsOf(
    [
      bureau({ ...affiliated, name: '德阳市种子站', superiorId: '德阳市农业农村局 ' }),
      bureau({ ...department, name: '德阳市农业农村局' }),
    ],
    city,
  );
  expect(first).toEqual([
    'superiorId: “德阳市农业农村局”就在这份文件的第 3 行：它的下级由它的经办人员登录后导入，这里的上级机构只能是“德阳市人力资源和社会保障局”。',
  ]);
});

test('the example of each template passes its own checks', () => {
  const example = (kind: 'units' | 'users', id: string): string =>
    importColumns[kind].find((column) => column.id === id)?.example ?? '';
  expect(readCreditCode(example('units', 'creditCode')).ok).toBe(true);
  expect(readPhone(example('users', 'phone')).ok).toBe(true);
  expect(readIdentityNumber(example('users', 'identityNumber'), '2026-11-24').ok).toBe(true);
});
