import { addMonthsToDate, codeName, ok, refused, type Result, type TitleLevel } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { recordMasterEvent } from '../../../platform/master-event/index.ts';

export interface CreateCommitteeInput {
  readonly name: string;
  readonly titleLevel: TitleLevel;
  /** The unit whose 高/中/初评办 prepares its meetings. */
  readonly officeUnitId: string;
  readonly divisionCode: string;
  /** 备案文号 */
  readonly filingNo: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly series: readonly { readonly code: string; readonly professions: readonly string[] }[];
}

export type CreateCommitteeRefusal =
  | { readonly code: 'not-province-bureau-clerk' }
  /** 核准备案 holds for three years at most (人社部令第40号 第9条). */
  | { readonly code: 'valid-too-long' }
  | { readonly code: 'unknown-series'; readonly series: string }
  | { readonly code: 'office-unknown' }
  | { readonly code: 'name-taken' };

/** Enters a 评审委员会 that was approved and filed; for 省人社厅. */
export async function createCommittee(
  tx: Tx,
  actor: PersonActor,
  input: CreateCommitteeInput,
): Promise<Result<{ id: string }, CreateCommitteeRefusal>> {
  const now = await actor.clock(tx);
  const isClerk = actor.memberships.some(({ roles }) => roles.includes('province-bureau-clerk'));
  if (!isClerk) return refused({ code: 'not-province-bureau-clerk' });
  if (input.validTo > addMonthsToDate(input.validFrom, 36)) return refused({ code: 'valid-too-long' });
  const unknown = input.series.find(({ code }) => codeName('SERIES', code) === undefined);
  if (unknown) return refused({ code: 'unknown-series', series: unknown.code });
  const office = await tx
    .selectFrom('unit')
    .select('id')
    .where('id', '=', input.officeUnitId)
    .where('state', '=', 'active')
    .executeTakeFirst();
  if (!office) return refused({ code: 'office-unknown' });

  const id = newId();
  const inserted = await tx
    .insertInto('committee')
    .values({
      id,
      name: input.name.trim(),
      title_level: input.titleLevel,
      office_unit_id: office.id,
      division_code: input.divisionCode,
      filing_no: input.filingNo,
      valid_from: input.validFrom,
      valid_to: input.validTo,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!inserted) return refused({ code: 'name-taken' });
  await tx
    .insertInto('committee_series')
    .values(
      input.series.map(({ code, professions }) => ({
        committee_id: id,
        series_code: code,
        profession_codes: [...professions],
      })),
    )
    .execute();
  const payload = { name: input.name.trim(), titleLevel: input.titleLevel, officeUnitId: office.id };
  await recordMasterEvent(tx, actor, now, { entity: 'committee', entityId: id, type: 'created', payload });
  const subject = { kind: 'committee', id };
  await appendAudit(tx, actor, now, { action: 'notices.createCommittee', result: 'done', subject, details: payload });
  return ok({ id });
}
