import { readUnitForm, readUnitHead, unitFieldIds, type CivilDate, type UnitFieldId } from '@zhicheng/domain';
import type { FieldProblem } from '../../../platform/api/problem.ts';
import { keysOf, type UnitValues } from './unit-values.ts';

type Given = {
  readonly values: UnitValues;
  /** The unit as it stands, whose place and 负责人 are kept elsewhere; what is untouched of it is not called wrong. */
  readonly stands: UnitValues | null;
  readonly today: CivilDate;
  /** What the server said of the form as it was typed a moment ago: whose the name is, which place is not the clerk's. */
  readonly found: readonly FieldProblem[];
  /** The fields that are on the page. */
  readonly shown?: readonly UnitFieldId[];
};

/** What 确定 would be refused for, told before anything is sent, in the form's order: one sentence a field. */
export function wrongHere({ values, stands, today, found, shown = unitFieldIds }: Given): readonly FieldProblem[] {
  const { unitClass, superiorId, divisionCode } = values;
  const isNew = stands === null;
  const place: readonly FieldProblem[] = isNew
    ? [
        ...(unitClass === '' ? [{ field: 'unitClass', message: '请选择单位隶属关系。' }] : []),
        ...(superiorId === '' ? [{ field: 'superiorId', message: '请选择上级机构名称。' }] : []),
        ...(divisionCode === '' ? [{ field: 'divisionCode', message: '请选择所属行政区域。' }] : []),
      ]
    : [];
  const read = readUnitForm(values, unitClass === '' ? null : unitClass).errors;
  const head = isNew ? readUnitHead(values, today).errors : [];
  // What can be told here is told of what stands here now; the server's word on these fields may be a moment old.
  const own: readonly FieldProblem[] = [...place, ...read, ...head];
  const foundOnly = found.filter(
    ({ field, message }) => isServers(field) && !own.some((one) => one.message === message),
  );
  const all = [...own, ...foundOnly];
  return unitFieldIds
    .filter((id) => shown.includes(id) && !(stands && keysOf(id).every((key) => stands[key] === values[key])))
    .flatMap((id) => all.find(({ field }) => field === id) ?? []);
}

/** Fields of which only the server knows all. */
function isServers(field: string): boolean {
  return ['unitClass', 'superiorId', 'divisionCode', 'name', 'creditCode'].includes(field);
}
