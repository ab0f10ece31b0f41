/** 单位 from Excel: each row is held to the creation matrix (§3.1.1.1) and to the rules of the unit form (§3.1.1.2). */
import { codeLists, type CodeListName } from '../dossier/code-lists/index.ts';
import { administeringRole } from '../people/grant-rules.ts';
import { checkUnitDivision, mayCreateUnit, type DivisionPlace, type UnitCreator } from '../units/creation.ts';
import { readUnitForm, type TypedUnit } from '../units/read-unit-form.ts';
import { unitClasses, unitClassFacts, type UnitClass } from '../units/unit-class.ts';
import { unitField, type UnitFieldId } from '../units/unit-fields.ts';
import {
  hasLostDigits,
  listedIn,
  lookUpWord,
  lostDigits,
  type CellError,
  type ImportCells,
  type ImportColumn,
  type JudgedRow,
} from './import-column.ts';

function column(id: UnitFieldId, width: number, example: string, hint?: string): ImportColumn {
  const { label, required, hint: own } = unitField(id);
  return { id, title: label, required: required && id !== 'superiorId', hint: hint ?? own, example, width };
}

/** Columns bear the ids of the form's fields. */
export const unitImportColumns: readonly ImportColumn[] = [
  column('name', 34, '德阳市农业农村局'),
  column('creditCode', 24, '11510600008483141W'),
  column('unitClass', 22, '市(州)部门单位', '从下拉列表中选择，只列出您能创建的单位分类。'),
  column('divisionCode', 20, '德阳市', '从下拉列表中选择，也可填 6 位行政区划代码。'),
  column('superiorId', 26, '', '您所在的单位，可以不填。您在几个单位任经办人员时必填。'),
  column('sharesCreditCode', 14, '', '与其他单位确实共用一个统一社会信用代码时填“是”。'),
  column('industries', 30, '农业技术', '仅部门单位和人社局填写：系列或专业的名称，几个之间用顿号“、”隔开。'),
  column('nature', 22, '党政机关（参公）'),
  column('contactName', 12, '张明'),
  column('contactPhone', 20, '0838-2202345'),
  column('address', 34, '德阳市旌阳区长江西路 2 号'),
  column('postcode', 12, '618000'),
  column('remark', 24, ''),
];

/** A unit in whose name the clerk may create others. */
export type ImportSuperior = UnitCreator & {
  readonly unitId: string;
  readonly name: string;
  readonly creditCode: string;
  readonly place: DivisionPlace;
};

export type ImportDivision = {
  readonly code: string;
  readonly name: string;
  /** From the province on: 四川省德阳市罗江区. */
  readonly fullName: string;
  readonly place: DivisionPlace;
};

/** A division that is no more, and what it is called today. */
export type FormerDivision = Pick<ImportDivision, 'code' | 'name' | 'fullName'> & { readonly now: string | null };

/** What is known besides the file. */
export type UnitImportContext = {
  readonly superiors: readonly ImportSuperior[];
  readonly divisions: readonly ImportDivision[];
  readonly formerDivisions: readonly FormerDivision[];
  /** Whether a unit below this 上级机构 bears the name already. */
  readonly isNameTaken: (superiorId: string, name: string) => boolean;
  /** The unit that has the credit code; undefined where none has. */
  readonly holderOfCode: (creditCode: string) => string | undefined;
};

export type ImportedUnit = TypedUnit & {
  readonly superiorId: string;
  readonly unitClass: UnitClass;
  readonly divisionCode: string;
};

/** The classes that somebody may create in the name of a unit. */
export function creatableClasses(creator: UnitCreator): readonly UnitClass[] {
  return unitClasses.filter((unitClass) => {
    const role = administeringRole(creator.unitClass, unitClass);
    return role !== undefined && creator.roles.includes(role);
  });
}

/** Judges every row, also against the rows above it in the same file. */
export function judgeUnitRows(
  rows: readonly { readonly position: number; readonly cells: ImportCells }[],
  context: UnitImportContext,
): JudgedRow<ImportedUnit>[] {
  const names = new Map<string, number>();
  const codes = new Map<string, number>();
  const divisions = { active: byWord(context.divisions), former: byWord(context.formerDivisions) };
  const inFile = new Map(rows.map(({ position, cells }) => [lookUpWord(cells['name'] ?? ''), position]));
  return rows.map(({ position, cells }) => {
    const errors: CellError[] = [];
    const refuse = (id: UnitFieldId, message: string): void => void errors.push({ column: id, message });
    const superior = superiorOf(cells, context, inFile, refuse);
    const unitClass = classOf(cells, superior, refuse);
    const division = divisionOf(cells, divisions, superior, unitClass, refuse);
    const { unit, errors: faults } = readUnitForm(typedUnit(cells, refuse), unitClass);
    for (const { field, message } of faults) {
      const isLost = field === 'creditCode' && hasLostDigits(cells[field] ?? '');
      refuse(field, isLost ? lostDigits : message);
    }
    if (superior && unit.name !== '') {
      const key = `${superior.unitId} ${unit.name}`;
      const above = names.get(key);
      if (above !== undefined) refuse('name', `与第 ${String(above)} 行重名。请删去一行，或在名称中加以区分。`);
      else if (context.isNameTaken(superior.unitId, unit.name)) {
        refuse('name', `“${superior.name}”下已有同名单位，不用再导入；确是两个单位的，请在名称中加以区分。`);
      } else names.set(key, position);
    }
    if (unit.creditCode !== '' && !unit.sharesCreditCode) {
      const above = codes.get(unit.creditCode);
      const holder = context.holderOfCode(unit.creditCode);
      if (above !== undefined) refuse('creditCode', `与第 ${String(above)} 行的统一社会信用代码相同，请核对。`);
      else if (holder !== undefined) refuse('creditCode', `这个代码已由“${holder}”登记，请核对。`);
      else codes.set(unit.creditCode, position);
    }
    if (errors.length > 0 || !superior || !unitClass || division === null) return { position, errors, value: null };
    return { position, errors, value: { ...unit, superiorId: superior.unitId, unitClass, divisionCode: division } };
  });
}

type Refuse = (id: UnitFieldId, message: string) => void;

function superiorOf(
  cells: ImportCells,
  { superiors }: UnitImportContext,
  inFile: ReadonlyMap<string, number>,
  refuse: Refuse,
): ImportSuperior | null {
  const word = lookUpWord(cells['superiorId'] ?? '');
  const own = superiors.map(({ name }) => `“${name}”`).join('或');
  if (word === '') {
    if (superiors.length === 1) return superiors[0] ?? null;
    refuse('superiorId', `请填写上级机构：${own}。`);
    return null;
  }
  const found = superiors.find(({ name, creditCode }) => lookUpWord(name) === word || creditCode === word);
  if (found) return found;
  const row = inFile.get(word);
  refuse(
    'superiorId',
    row === undefined
      ? `上级机构应是您所在的单位${own}：只能创建本单位的直接下级。`
      : `“${(cells['superiorId'] ?? '').trim()}”就在这份文件的第 ${String(row)} 行：它的下级由它的经办人员登录后导入，这里的上级机构只能是${own}。`,
  );
  return null;
}

function classOf(cells: ImportCells, superior: ImportSuperior | null, refuse: Refuse): UnitClass | null {
  const word = lookUpWord(cells['unitClass'] ?? '').replace('私有企业', '私营企业');
  if (word === '') {
    refuse('unitClass', '请选择单位隶属关系。');
    return null;
  }
  const found = unitClasses.find((unitClass) => lookUpWord(unitClassFacts[unitClass].label) === word);
  if (!found) {
    refuse('unitClass', '没有这个单位分类，请从下拉列表中选择。');
    return null;
  }
  if (!superior) return found;
  const allowed = mayCreateUnit(superior, found);
  if (!allowed.ok) refuse('unitClass', allowed.refusal.reason);
  return allowed.ok ? found : null;
}

function divisionOf(
  cells: ImportCells,
  { active, former }: DivisionsByWord,
  superior: ImportSuperior | null,
  unitClass: UnitClass | null,
  refuse: Refuse,
): string | null {
  const word = lookUpWord(cells['divisionCode'] ?? '');
  if (word === '') {
    refuse('divisionCode', '请填写所属行政区域。');
    return null;
  }
  const named = active.get(word) ?? [];
  const own = superior?.place.path.at(-1);
  // Counties of two cities may bear one name: the one inside the clerk's own division is meant.
  const inside = named.filter(({ place }) => own === undefined || place.path.includes(own));
  const [found, other] = inside.length > 0 ? inside : named.slice(0, 1);
  if (!found) {
    const [gone] = former.get(word) ?? [];
    const now = gone?.now ? `现为“${gone.now}”，请改填` : '请从下拉列表中选择';
    refuse('divisionCode', gone ? `“${gone.name}”已经撤销，${now}。` : '没有这个行政区域，请从下拉列表中选择。');
    return null;
  }
  if (other) {
    const choices = inside.map(divisionInWords).join('”或“');
    refuse('divisionCode', `有几个“${found.name}”，请填“${choices}”，或填 6 位代码。`);
    return null;
  }
  if (!superior || !unitClass) return found.code;
  const allowed = checkUnitDivision(superior.place, unitClass, found.place);
  if (!allowed.ok) refuse('divisionCode', allowed.refusal.reason);
  return allowed.ok ? found.code : null;
}

type DivisionsByWord = {
  readonly active: ReadonlyMap<string, readonly ImportDivision[]>;
  readonly former: ReadonlyMap<string, readonly FormerDivision[]>;
};

type Named = Omit<ImportDivision, 'place'>;

/** By code, name, and name with those above it: 罗江区, 德阳市罗江区, 四川省德阳市罗江区. */
function byWord<D extends Named>(divisions: readonly D[]): ReadonlyMap<string, readonly D[]> {
  const found = new Map<string, D[]>();
  for (const division of divisions) {
    const words = [division.code, division.name, divisionInWords(division), division.fullName].map(lookUpWord);
    for (const word of new Set(words)) found.set(word, [...(found.get(word) ?? []), division]);
  }
  return found;
}

/** With its city, without the province: 德阳市罗江区. */
export function divisionInWords({ name, fullName }: Pick<ImportDivision, 'name' | 'fullName'>): string {
  return fullName.replace(/^.+?省(?=.)/u, '') || name;
}

function typedUnit(cells: ImportCells, refuse: Refuse) {
  const text = (id: UnitFieldId): string => cells[id] ?? '';
  const shares = lookUpWord(text('sharesCreditCode'));
  if (!['', '是', '否'].includes(shares)) refuse('sharesCreditCode', '请填“是”，或者不填。');
  const industries = listedIn(text('industries'));
  const unknown = industries.filter((word) => !codeOf('SERIES', word) && !codeOf('PROFESSION', word));
  if (unknown.length > 0) refuse('industries', `专业目录中没有：${unknown.join('、')}。请填系列或专业的全称。`);
  return {
    name: text('name'),
    creditCode: text('creditCode'),
    sharesCreditCode: shares === '是',
    nature: text('nature') === '' ? '' : (codeOf('UNIT_NATURE', text('nature')) ?? text('nature')),
    contactName: text('contactName'),
    contactPhone: text('contactPhone'),
    address: text('address'),
    postcode: text('postcode'),
    remark: text('remark'),
    series: industries.flatMap((word) => codeOf('SERIES', word) ?? []),
    professions: industries.flatMap((word) => (codeOf('SERIES', word) ? [] : (codeOf('PROFESSION', word) ?? []))),
  };
}

function codeOf(list: CodeListName, word: string): string | undefined {
  const sought = lookUpWord(word);
  return codeLists[list].entries.find(({ code, name }) => lookUpWord(name) === sought || code === word)?.code;
}
