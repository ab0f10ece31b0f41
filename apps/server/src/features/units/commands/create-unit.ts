import {
  checkUnitDivision,
  mayCreateUnit,
  ok,
  readUnitForm,
  refused,
  type CreationRefusal,
  type FieldError,
  type Result,
  type TypedUnit,
} from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findManagedUnit } from '../../../platform/directory/index.ts';
import { findDivisionPlace, findUnitWith } from '../queries/find-unit.ts';
import { insertUnit, type UnitFields } from './insert-unit.ts';

export interface CreateUnitInput extends UnitFields {
  /** 上级机构: the unit for which the clerk acts. */
  readonly superiorId: string;
}

export type CreateUnitRefusal =
  | CreationRefusal
  /** The actor is no clerk of that 上级机构, or it is stopped. */
  | { readonly code: 'unit-not-administered' }
  | { readonly code: 'bad-field'; readonly field: FieldError['field']; readonly message: string }
  /** Another unit below this 上级机构 has the name, or any unit the code: which one. */
  | { readonly code: 'name-taken' | 'credit-code-taken'; readonly unitName: string };

/**
 * 新增单位 (§3.1.1): the creator becomes the new unit's 上级机构. Held to the creation matrix and to the creator's own
 * 行政区域.
 */
export async function createUnit(
  tx: Tx,
  actor: PersonActor,
  input: CreateUnitInput,
): Promise<Result<{ id: string }, CreateUnitRefusal>> {
  const now = await actor.clock(tx);
  const membership = actor.memberships.find(({ unitId }) => unitId === input.superiorId);
  const superior = await findManagedUnit(tx, input.superiorId, now);
  if (!membership || superior?.state !== 'active') return refused({ code: 'unit-not-administered' });

  const allowed = mayCreateUnit({ unitClass: superior.unitClass, roles: membership.roles }, input.unitClass);
  if (!allowed.ok) return allowed;
  const fields = readFields(input);
  if (!fields.ok) return fields;

  const own = await findDivisionPlace(tx, membership.divisionCode);
  const division = await findDivisionPlace(tx, input.divisionCode);
  if (!own || !division) return badField('divisionCode', '请选择所属行政区域。');
  const inside = checkUnitDivision(own, input.unitClass, division);
  if (!inside.ok) return inside;

  const id = await insertUnit(tx, actor, now, fields.value, superior);
  if (id !== null) return ok({ id });
  const sameName = await findUnitWith(tx, { name: fields.value.name, superiorId: superior.id });
  return sameName
    ? refused({ code: 'name-taken', unitName: sameName })
    : refused({
        code: 'credit-code-taken',
        unitName: (await findUnitWith(tx, { creditCode: fields.value.creditCode })) ?? '',
      });
}

/** Every field read and checked; the first error where there is one. */
function readFields(input: CreateUnitInput): Result<UnitFields, CreateUnitRefusal> {
  const { superiorId: _superiorId, ...fields } = input;
  const { unit, errors } = readUnitForm(typedUnit(fields), fields.unitClass);
  const [first] = errors;
  if (first) return badField(first.field, first.message);
  return ok({ ...storedFields(unit), unitClass: fields.unitClass, divisionCode: fields.divisionCode });
}

function typedUnit(fields: UnitFields): TypedUnit {
  const { name, creditCode, sharesCreditCode = false, nature = '', contactName = '', contactPhone = '' } = fields;
  const { address = '', postcode = '', remark = '' } = fields;
  const own = { name, creditCode, sharesCreditCode, nature, contactName, contactPhone, address, postcode, remark };
  return { ...own, professions: [], series: [] };
}

/** What a form read gives to store: an empty field is none. */
function storedFields(unit: TypedUnit): Omit<UnitFields, 'unitClass' | 'divisionCode'> {
  const { name, creditCode, sharesCreditCode, nature, contactName, contactPhone, address, postcode, remark } = unit;
  const free = Object.entries({ nature, contactName, contactPhone, address, postcode, remark });
  return {
    name,
    creditCode,
    sharesCreditCode,
    ...Object.fromEntries(free.filter(([, value]) => value !== '')),
  };
}

function badField(field: FieldError['field'], message: string): Result<never, CreateUnitRefusal> {
  return refused({ code: 'bad-field', field, message });
}
