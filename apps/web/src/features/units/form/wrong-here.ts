import { readUnitForm, readUnitHead, unitFieldIds, type CivilDate, type UnitFieldId } from '@zhicheng/domain';
import type { UnitPreview } from '@zhicheng/contract';
import type { FieldProblem } from '../../../platform/api/problem.ts';
import { keysOf, type UnitValues } from './unit-values.ts';

type Given = {
  readonly values: UnitValues;
  /** The unit as it stands, whose place and 负责人 are kept elsewhere; what is untouched of it is not called wrong. */
  readonly stands: UnitValues | null;
  readonly today: CivilDate;
  /** What only the server knows, as of a moment ago: whose the name is, which place is not the clerk's. */
  readonly preview: Pick<UnitPreview, 'errors' | 'sameName' | 'sameCode'> | undefined;
  /** The fields that are on the page. */
  readonly shown?: readonly UnitFieldId[];
};

/** What 确定 would be refused for, told before anything is sent, in the form's order: one sentence a field. */
export function wrongHere({ values, stands, today, preview, shown = unitFieldIds }: Given): readonly FieldProblem[] {
  const { unitClass, superiorId, divisionCode } = values;
  const isNew = stands === null;
  const place = isNew ? missingPlace({ unitClass, superiorId, divisionCode }) : [];
  const read = readUnitForm(values, unitClass === '' ? null : unitClass).errors;
  const head = isNew ? readUnitHead(values, today).errors : [];
  const all: readonly FieldProblem[] = [...place, ...read, ...head, ...(unitClass === '' ? [] : serversOwn(preview))];
  return unitFieldIds
    .filter((id) => shown.includes(id) && !(stands && keysOf(id).every((key) => stands[key] === values[key])))
    .flatMap((id) => all.find(({ field }) => field === id) ?? []);
}

/** The class brings the other two with it: without it they are not asked for. */
function missingPlace({
  unitClass,
  superiorId,
  divisionCode,
}: Pick<UnitValues, 'unitClass' | 'superiorId' | 'divisionCode'>) {
  if (unitClass === '') return [{ field: 'unitClass', message: '请选择单位隶属关系。' }];
  return [
    ...(superiorId === '' ? [{ field: 'superiorId', message: '请选择上级机构名称。' }] : []),
    ...(divisionCode === '' ? [{ field: 'divisionCode', message: '请选择所属行政区域。' }] : []),
  ];
}

/** What can be told here is told of what stands here now, and not taken from the server's word of a moment ago. */
function serversOwn(preview: Given['preview']): readonly FieldProblem[] {
  const isTaken = {
    name: preview?.sameName.some(({ blocks }) => blocks) ?? false,
    creditCode: preview?.sameCode.some(({ blocks }) => blocks) ?? false,
  };
  return (preview?.errors ?? []).filter(({ field }) =>
    field === 'name' || field === 'creditCode'
      ? isTaken[field]
      : field === 'unitClass' || field === 'superiorId' || field === 'divisionCode',
  );
}
