import {
  codeLists,
  creatableClasses,
  divisionInWords,
  exampleMark,
  importColumns,
  roleFacts,
  rolesFitting,
  unitClasses,
  unitClassFacts,
  whyNotGrant,
  type GrantingMembership,
  type ImportColumn,
  type ImportDivision,
  type ImportKind,
  type ImportSuperior,
  type ImportUnit,
} from '@zhicheng/domain';
import { GUIDE_SHEET, type SheetToWrite, type WrittenColumn } from '../../platform/spreadsheet/index.ts';

type Options = Readonly<Record<string, readonly string[]>>;

/** The template for units: what this clerk may create stands in the drop-downs, and nothing else. */
export function unitTemplate(
  superiors: readonly ImportSuperior[],
  divisions: readonly ImportDivision[],
): readonly SheetToWrite[] {
  const classes = unitClasses.filter((one) => superiors.some((superior) => creatableClasses(superior).includes(one)));
  const inside = divisions.filter(({ place }) =>
    superiors.some((superior) => place.path.includes(superior.place.path.at(-1) ?? '')),
  );
  const labels = classes.map((one) => unitClassFacts[one].label);
  const options: Options = {
    unitClass: labels,
    divisionCode: inside.map((one) =>
      inside.some((other) => other !== one && other.name === one.name) ? divisionInWords(one) : one.name,
    ),
    superiorId: superiors.map(({ name }) => name),
    sharesCreditCode: ['是'],
    nature: codeLists.UNIT_NATURE.entries.map(({ name }) => name),
  };
  const example = {
    unitClass: labels[0] ?? '',
    divisionCode: inside[0]?.name ?? '',
    superiorId: superiors[0]?.name ?? '',
  };
  const notes = [
    ['可创建的单位分类', labels.join('、')],
    ['上级机构', superiors.map(({ name }) => name).join('、')],
  ];
  return sheetsOf('units', options, example, notes);
}

/** The template for users: own units and those directly below, and the roles that the clerk may give there. */
export function userTemplate(
  units: readonly ImportUnit[],
  memberships: readonly GrantingMembership[],
): readonly SheetToWrite[] {
  const rolesOf = (unit: ImportUnit) =>
    rolesFitting(unit.unitClass).filter((role) => whyNotGrant(memberships, unit, role) === null);
  const roles = [...new Set(units.flatMap((unit) => rolesOf(unit).map((role) => roleFacts[role].label)))];
  const options: Options = { unit: units.map(({ name }) => name), roles };
  const [first] = units;
  const fitting = first ? rolesOf(first).map((role) => roleFacts[role].label) : [];
  const example = { unit: first?.name ?? '', roles: fitting[0] ?? '' };
  const perClass = unitClasses.flatMap((unitClass): string[][] => {
    const unit = units.find((candidate) => candidate.unitClass === unitClass);
    if (!unit) return [];
    const labels = rolesOf(unit).map((role) => roleFacts[role].label);
    return [[`${unitClassFacts[unitClass].label}可选的角色`, labels.join('、')]];
  });
  return sheetsOf('users', options, example, perClass);
}

/** Columns in which more may be typed than the drop-down offers: a code, or several. */
const open: readonly string[] = ['divisionCode', 'roles', 'unit', 'superiorId'];

const sheetNames = { units: '单位', users: '用户' } as const satisfies Record<ImportKind, string>;

function sheetsOf(
  kind: ImportKind,
  options: Options,
  example: Readonly<Record<string, string>>,
  notes: readonly (readonly string[])[],
): readonly SheetToWrite[] {
  const columns = importColumns[kind];
  const row = columns.map(({ id, example: usual }, index) => (index === 0 ? exampleMark : '') + (example[id] ?? usual));
  return [
    { name: sheetNames[kind], columns: columns.map((column) => written(column, options[column.id])), rows: [row] },
    {
      name: GUIDE_SHEET,
      columns: [
        { title: '列', width: 26 },
        { title: '怎样填', width: 90 },
      ],
      rows: [
        ...columns.map(({ title, required, hint }) => [required ? `${title}（必填）` : title, hint]),
        ['', ''],
        ['示例行', '第一张表的第 2 行是示例，导入时自动跳过，可以删除，也可以留着。'],
        ['不能有', '公式、合并单元格、宏、打开密码；不要增删列或改动第一行。一次最多 20000 行。'],
        ...notes,
      ],
    },
  ];
}

function written(
  { id, title, required, hint, width }: ImportColumn,
  options: readonly string[] | undefined,
): WrittenColumn {
  return {
    title: required ? `${title}*` : title,
    width,
    hint,
    ...(options?.length ? { options, others: open.includes(id) } : {}),
  };
}
