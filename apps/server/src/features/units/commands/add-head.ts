import { addDays, administers, clerkRolesOf, ok, refused, type Result } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findManagedUnit } from '../../../platform/directory/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { recordMasterEvent } from '../../../platform/master-event/index.ts';

export interface AddHeadInput {
  readonly unitId: string;
  readonly name: string;
  /** 职务 */
  readonly post: string;
  /** First day in office; whoever was in office before ends the day before. */
  readonly fromDate: string;
}

export type AddHeadRefusal = { readonly code: 'unit-not-administered' } | { readonly code: 'head-not-after-present' };

/** Keeps the unit's 负责人, whose name its opinions bear. For the unit's own clerks and those of its 上级机构. */
export async function addHead(
  tx: Tx,
  actor: PersonActor,
  input: AddHeadInput,
): Promise<Result<{ id: string }, AddHeadRefusal>> {
  const now = await actor.clock(tx);
  const unit = await findManagedUnit(tx, input.unitId, now);
  if (unit?.state !== 'active') return refused({ code: 'unit-not-administered' });
  const own = actor.memberships.find(({ unitId }) => unitId === unit.id)?.roles ?? [];
  const isOwnClerk = clerkRolesOf(unit.unitClass).some((role) => own.includes(role));
  if (!isOwnClerk && !administers(actor.memberships, unit)) return refused({ code: 'unit-not-administered' });

  const present = await tx
    .selectFrom('unit_head')
    .select(['id', 'from_date'])
    .where('unit_id', '=', unit.id)
    .where('to_date', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (present) {
    if (present.from_date >= input.fromDate) return refused({ code: 'head-not-after-present' });
    const lastDay = addDays(input.fromDate, -1);
    await tx.updateTable('unit_head').set({ to_date: lastDay }).where('id', '=', present.id).execute();
  }
  const id = newId();
  const { name, post, fromDate } = input;
  await tx
    .insertInto('unit_head')
    .values({ id, unit_id: unit.id, name: name.trim(), post: post.trim(), from_date: fromDate, to_date: null })
    .execute();
  const payload = { name: name.trim(), post: post.trim(), fromDate };
  await recordMasterEvent(tx, actor, now, { entity: 'unit', entityId: unit.id, type: 'head-changed', payload });
  await appendAudit(tx, actor, now, {
    action: 'units.addHead',
    result: 'done',
    subject: { kind: 'unit', id: unit.id },
    details: payload,
  });
  return ok({ id });
}
