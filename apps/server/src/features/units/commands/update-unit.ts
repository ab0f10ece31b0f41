import type { UnitSaved, UpdateUnit } from '@zhicheng/contract';
import { managesUnit, ok, readUnitForm, refused, unitField, type TypedUnit, type UnitFieldId } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import { recordMasterEvent } from '../../../platform/master-event/index.ts';
import { searchKeys } from '../../../platform/search-keys/index.ts';
import type { UnitRow } from '../queries/find-readable-unit.ts';
import { findSameCode, findSameName } from '../queries/find-same.ts';
import { judgedUnit } from '../rows/unit-row.ts';
import { findChangedUnit } from './find-changed-unit.ts';
import { badContent, wireUnitRefusal } from './refuse.ts';
import { setIndustries } from './set-industries.ts';

const plainFields = [
  'name',
  'creditCode',
  'sharesCreditCode',
  'nature',
  'contactName',
  'contactPhone',
  'address',
  'postcode',
  'remark',
] as const satisfies readonly UnitFieldId[];
type PlainField = (typeof plainFields)[number];
type Plain = Record<PlainField, string | boolean>;

/** What a unit's own clerks change of it: how it is reached. */
const contactFields: readonly PlainField[] = ['contactName', 'contactPhone', 'address', 'postcode'];

/**
 * 编辑. Class, 上级机构 and 所属行政区域 are not here: they change by 机构改革 only, which looks after what hangs on them.
 */
export async function updateUnit(
  tx: Tx,
  actor: PersonActor,
  unitId: string,
  typed: UpdateUnit,
): Promise<Answer<UnitSaved>> {
  const found = await findChangedUnit(tx, actor, unitId, ['update', 'update-contact'], typed.revision);
  if (!found.ok) return found;
  const unit = found.value;
  if (unit.state === 'stopped') return refused({ code: 'unit-stopped' });
  const whole = managesUnit(actor.memberships, judgedUnit(unit));
  const before = plainOf(unit);
  const form = readUnitForm(typed, unit.unit_class);
  // What was not touched stays as it stands, whatever rules came since it was written.
  const untouched = plainFields.filter((field) => typed[field] === before[field]);
  const errors = form.errors.filter(({ field }) => !untouched.some((same) => same === field));
  if (errors.length > 0) return refused(badContent(errors));
  const read: TypedUnit = { ...form.unit, ...Object.fromEntries(untouched.map((field) => [field, before[field]])) };

  const after = plainOf(read);
  const changed = plainFields.filter((field) => before[field] !== after[field]);
  const industriesChanged = !sameCodes(read.professions, unit.professions) || !sameCodes(read.series, unit.series);
  const beyond = [
    ...changed.filter((field) => !contactFields.includes(field)),
    ...(industriesChanged ? (['industries'] as const) : []),
  ];
  if (!whole && beyond.length > 0) {
    const fields = beyond.map((field) => unitField(field).label).join('、');
    return refused({ code: 'own-unit-contact-only', facts: { fields } });
  }
  if (changed.length + (industriesChanged ? 1 : 0) === 0) return ok({ id: unit.id, revision: unit.revision });
  const taken = await whoseItIs(tx, actor, unit, read, changed);
  if (taken) return taken;

  if (industriesChanged) {
    const { professions, series } = read;
    const set = await setIndustries(tx, actor, { unitId: unit.id, professions, series });
    if (!set.ok) return refused(wireUnitRefusal(set.refusal));
  }
  return ok({ id: unit.id, revision: await write(tx, actor, unit, { before, after, changed }) });
}

async function whoseItIs(
  tx: Tx,
  actor: PersonActor,
  unit: UnitRow,
  read: TypedUnit,
  changed: readonly PlainField[],
): Promise<Answer<never> | null> {
  if (changed.includes('name')) {
    const same = await findSameName(tx, actor, read.name, unit.superior_id, unit.id);
    const other = same.find(({ blocks }) => blocks);
    if (other) return refused(wireUnitRefusal({ code: 'name-taken', unitName: other.name }));
  }
  if (changed.includes('creditCode') || changed.includes('sharesCreditCode')) {
    const same = await findSameCode(tx, actor, read.creditCode, read.sharesCreditCode, unit.id);
    const other = same.find(({ blocks }) => blocks);
    if (other) return refused(wireUnitRefusal({ code: 'credit-code-taken', unitName: other.name }));
  }
  return null;
}

async function write(
  tx: Tx,
  actor: PersonActor,
  unit: UnitRow,
  { before, after, changed }: { before: Plain; after: Plain; changed: readonly PlainField[] },
): Promise<number> {
  const name = String(after.name);
  const free = (field: PlainField) => (after[field] === '' ? null : String(after[field]));
  const { revision } = await tx
    .updateTable('unit')
    .set((eb) => ({
      name,
      credit_code: String(after.creditCode),
      shares_credit_code: after.sharesCreditCode === true,
      nature: free('nature'),
      contact_name: free('contactName'),
      contact_phone: free('contactPhone'),
      address: free('address'),
      postcode: free('postcode'),
      remark: free('remark'),
      ...searchKeys(name),
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', unit.id)
    .returning('revision')
    .executeTakeFirstOrThrow();
  const only = (values: Plain) => Object.fromEntries(changed.map((field) => [field, values[field]]));
  const payload = { before: only(before), after: only(after) };
  const now = await actor.clock(tx);
  if (changed.length > 0) {
    const type = changed.includes('name') ? 'renamed' : 'updated';
    await recordMasterEvent(tx, actor, now, { entity: 'unit', entityId: unit.id, type, payload });
  }
  await appendAudit(tx, actor, now, {
    action: 'units.update',
    result: 'done',
    unitId: unit.id,
    subject: { kind: 'unit', id: unit.id },
    details: payload,
  });
  return revision;
}

function plainOf(unit: UnitRow | TypedUnit): Plain {
  if (!('credit_code' in unit)) return Object.fromEntries(plainFields.map((field) => [field, unit[field]])) as Plain;
  return {
    name: unit.name,
    creditCode: unit.credit_code,
    sharesCreditCode: unit.shares_credit_code,
    nature: unit.nature ?? '',
    contactName: unit.contact_name ?? '',
    contactPhone: unit.contact_phone ?? '',
    address: unit.address ?? '',
    postcode: unit.postcode ?? '',
    remark: unit.remark ?? '',
  };
}

function sameCodes(one: readonly string[], other: readonly string[]): boolean {
  return [...one].sort().join() === [...other].sort().join();
}
