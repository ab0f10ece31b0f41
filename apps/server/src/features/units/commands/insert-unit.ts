import type { UnitClass } from '@zhicheng/domain';
import type { Actor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { recordMasterEvent } from '../../../platform/master-event/index.ts';
import { searchKeys } from '../../../platform/search-keys/index.ts';

/** The fields of the unit form (§3.1.1.2) that describe the unit itself. */
export interface UnitFields {
  readonly name: string;
  readonly unitClass: UnitClass;
  readonly creditCode: string;
  /** 一个机构多块牌子: it knowingly carries the code of another unit. */
  readonly sharesCreditCode?: boolean;
  readonly divisionCode: string;
  /** A code of UNIT_NATURE. */
  readonly nature?: string;
  readonly contactName?: string;
  readonly contactPhone?: string;
  readonly address?: string;
  readonly postcode?: string;
  readonly remark?: string;
}

export interface Superior {
  readonly id: string;
  readonly ancestorIds: readonly string[];
}

/**
 * Writes a new unit with its history and its audit entry; whether it may be made was decided before. Null where the
 * name below the 上级机构 or the credit code is taken.
 */
export async function insertUnit(
  tx: Tx,
  actor: Actor,
  now: string,
  fields: UnitFields,
  superior: Superior | null,
): Promise<string | null> {
  const id = newId();
  const inserted = await tx
    .insertInto('unit')
    .values({
      id,
      unit_class: fields.unitClass,
      credit_code: fields.creditCode,
      shares_credit_code: fields.sharesCreditCode ?? false,
      name: fields.name,
      division_code: fields.divisionCode,
      superior_id: superior?.id ?? null,
      ancestor_ids: superior ? [...superior.ancestorIds, superior.id] : [],
      nature: fields.nature ?? null,
      contact_name: fields.contactName ?? null,
      contact_phone: fields.contactPhone ?? null,
      address: fields.address ?? null,
      postcode: fields.postcode ?? null,
      remark: fields.remark ?? null,
      successor_id: null,
      ...searchKeys(fields.name),
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!inserted) return null;
  const said = {
    name: fields.name,
    unitClass: fields.unitClass,
    creditCode: fields.creditCode,
    divisionCode: fields.divisionCode,
    superiorId: superior?.id ?? null,
  };
  await recordMasterEvent(tx, actor, now, { entity: 'unit', entityId: id, type: 'created', payload: said });
  await appendAudit(tx, actor, now, {
    action: 'units.create',
    result: 'done',
    ...(superior && { unitId: superior.id }),
    subject: { kind: 'unit', id },
    details: said,
  });
  return id;
}
