import {
  administers,
  clerkRolesOf,
  codeName,
  isBureau,
  ok,
  refused,
  type Result,
  type UnitClass,
} from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findManagedUnit } from '../../../platform/directory/index.ts';
import { recordMasterEvent } from '../../../platform/master-event/index.ts';

export interface SetIndustriesInput {
  readonly unitId: string;
  /** Codes of PROFESSION. */
  readonly professions: readonly string[];
  /** Codes of SERIES, each with all its professions. */
  readonly series: readonly string[];
}

export type SetIndustriesRefusal =
  | { readonly code: 'unit-not-administered' }
  /** Only departments and bureaus are a 行业主管部门. */
  | { readonly code: 'unit-has-no-industries' }
  | { readonly code: 'unknown-industry'; readonly industry: string };

/** Sets the 主管行业 of a department or bureau, whole. For clerks of its 上级机构; 省人社厅, which has none, sets its own. */
export async function setIndustries(
  tx: Tx,
  actor: PersonActor,
  input: SetIndustriesInput,
): Promise<Result<true, SetIndustriesRefusal>> {
  const now = await actor.clock(tx);
  const unit = await findManagedUnit(tx, input.unitId, now);
  if (unit?.state !== 'active') return refused({ code: 'unit-not-administered' });
  const own = actor.memberships.find(({ unitId }) => unitId === unit.id)?.roles ?? [];
  const isTopClerk = unit.superiorId === null && clerkRolesOf(unit.unitClass).some((role) => own.includes(role));
  if (!isTopClerk && !administers(actor.memberships, unit)) return refused({ code: 'unit-not-administered' });
  if (!hasIndustries(unit.unitClass)) return refused({ code: 'unit-has-no-industries' });

  const rows = [
    ...input.professions.map((code) => ({ unit_id: unit.id, kind: 'profession' as const, code })),
    ...input.series.map((code) => ({ unit_id: unit.id, kind: 'series' as const, code })),
  ];
  const unknown = rows.find(({ kind, code }) => !codeName(kind === 'series' ? 'SERIES' : 'PROFESSION', code));
  if (unknown) return refused({ code: 'unknown-industry', industry: unknown.code });

  await tx.deleteFrom('unit_industry').where('unit_id', '=', unit.id).execute();
  if (rows.length > 0) {
    await tx
      .insertInto('unit_industry')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  const payload = { professions: input.professions, series: input.series };
  await recordMasterEvent(tx, actor, now, { entity: 'unit', entityId: unit.id, type: 'industries-set', payload });
  await appendAudit(tx, actor, now, {
    action: 'units.setIndustries',
    result: 'done',
    subject: { kind: 'unit', id: unit.id },
    details: payload,
  });
  return ok(true);
}

function hasIndustries(unitClass: UnitClass): boolean {
  return isBureau(unitClass) || unitClass.endsWith('-department');
}
