import { timeInWords, type UnitLine, type UserRow } from '@zhicheng/contract';
import { roleFacts, unitClassFacts, userStateLabels } from '@zhicheng/domain';
import type { SheetToWrite } from '../../platform/spreadsheet/index.ts';

type Field<Row> = readonly [title: string, width: number, text: (row: Row) => string];

const unitFields: readonly Field<UnitLine>[] = [
  ['单位名称', 34, ({ name }) => name],
  ['统一社会信用代码', 24, ({ creditCode }) => creditCode],
  ['单位隶属关系', 22, ({ unitClass }) => unitClassFacts[unitClass].label],
  ['所属行政区域', 22, ({ divisionName }) => divisionName],
  ['上级机构名称', 34, ({ superior }) => superior?.name ?? ''],
  ['联系人', 12, ({ contactName }) => contactName ?? ''],
  ['联系电话', 20, ({ contactPhone }) => contactPhone ?? ''],
  ['经办人员数', 12, ({ clerks }) => String(clerks)],
  ['状态', 10, ({ state }) => (state === 'active' ? '正常' : '已停用')],
];

const userFields: readonly Field<UserRow>[] = [
  ['用户名', 14, ({ name }) => name],
  ['所属单位', 34, ({ unit }) => unit.name],
  ['身份证', 24, ({ maskedNumber }) => maskedNumber ?? ''],
  ['登录名', 20, ({ login }) => (login.isIdentityNumber ? '本人身份证号' : login.shown)],
  ['角色', 44, ({ roles }) => roles.map((role) => roleFacts[role].label).join('、')],
  ['状态', 10, ({ state }) => userStateLabels[state]],
  ['最近登录', 20, ({ lastSignedInAt }) => (lastSignedInAt === null ? '从未登录' : timeInWords(lastSignedInAt))],
];

export function unitSheet(rows: readonly UnitLine[]): readonly SheetToWrite[] {
  return sheetOf('单位', unitFields, rows);
}

/** Numbers masked as in the list. */
export function userSheet(rows: readonly UserRow[]): readonly SheetToWrite[] {
  return sheetOf('用户', userFields, rows);
}

function sheetOf<Row>(name: string, fields: readonly Field<Row>[], rows: readonly Row[]): readonly SheetToWrite[] {
  const columns = fields.map(([title, width]) => ({ title, width }));
  return [{ name, columns, rows: rows.map((row) => fields.map(([, , text]) => text(row))) }];
}
