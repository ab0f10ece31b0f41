import {
  checkUnitDivision,
  mayCreateUnit,
  ok,
  readCreditCode,
  refused,
  type CreationRefusal,
  type Result,
} from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findManagedUnit } from '../../../platform/directory/index.ts';
import { findDivisionPlace, findUnitWith } from '../queries/find-unit.ts';
import { insertUnit, type UnitFields } from './insert-unit.ts';
import { readUnitName, type UnitNameCause } from './unit-name.ts';

export interface CreateUnitInput extends UnitFields {
  /** 上级机构: the unit for which the clerk acts. */
  readonly superiorId: string;
}

export type CreateUnitRefusal =
  | CreationRefusal
  /** The actor is no clerk of that 上级机构, or it is stopped. */
  | { readonly code: 'unit-not-administered' }
  | { readonly code: 'bad-field'; readonly field: keyof UnitFields; readonly message: string }
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

function readFields(input: CreateUnitInput): Result<UnitFields, CreateUnitRefusal> {
  const name: Result<string, UnitNameCause> = readUnitName(input.name);
  if (!name.ok) return badField('name', name.refusal.message);
  const creditCode = readCreditCode(input.creditCode);
  if (!creditCode.ok) return badField('creditCode', creditCode.refusal.message);
  const { superiorId: _superiorId, ...fields } = input;
  return ok({ ...fields, name: name.value, creditCode: creditCode.value });
}

function badField(field: keyof UnitFields, message: string): Result<never, CreateUnitRefusal> {
  return refused({ code: 'bad-field', field, message });
}
