import { checkCityDeadlines, ok, refused, type StepDeadline } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import { recordMasterEvent } from '../../../platform/master-event/index.ts';
import { loadDivisions, placesOf } from '../queries/divisions.ts';
import { noticePower } from '../queries/managed-scope.ts';

export interface CityDeadlines {
  readonly noticeId: string;
  readonly divisionCode: string;
  /** All of them; a step that is left out goes by the notice again. */
  readonly deadlines: readonly StepDeadline[];
}

/** A 市(州)人社局 sets its own 报送截止 under a notice that reaches its city: earlier than the notice's, never later. */
export async function setCityDeadlines(
  tx: Tx,
  actor: PersonActor,
  { noticeId, divisionCode, deadlines }: CityDeadlines,
): Promise<Answer<Record<string, never>>> {
  const notice = await tx
    .selectFrom('notice')
    .select(['state', 'deadlines'])
    .where('id', '=', noticeId)
    .forUpdate()
    .executeTakeFirst();
  if (!notice) return refused({ code: 'not-found' });
  if (!noticePower(actor).cities.includes(divisionCode)) return refused({ code: 'notice-not-yours' });
  if (notice.state !== 'published') return refused({ code: 'notice-not-published' });
  const regions = await tx
    .selectFrom('notice_region')
    .select('division_code')
    .where('notice_id', '=', noticeId)
    .execute();
  const places = placesOf(
    await loadDivisions(tx),
    regions.map((region) => region.division_code),
  );
  if (!places.some(({ cityCode }) => cityCode === divisionCode)) return refused({ code: 'not-found' });
  const sound = checkCityDeadlines(notice.deadlines, deadlines);
  if (!sound.ok) {
    const { step, message } = sound.refusal;
    return refused({ code: 'bad-content', sentence: message, errors: [{ field: step, message }] });
  }
  const now = await actor.clock(tx);
  await tx
    .deleteFrom('notice_city_deadline')
    .where('notice_id', '=', noticeId)
    .where('division_code', '=', divisionCode)
    .execute();
  const rows = deadlines.map(({ step, due }) => ({ notice_id: noticeId, division_code: divisionCode, step, due }));
  if (rows.length > 0) {
    await tx
      .insertInto('notice_city_deadline')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  const details = { divisionCode, deadlines: deadlines.map(({ step, due }) => ({ step, due })) };
  const event = { entity: 'notice', entityId: noticeId, type: 'city-deadlines-set', payload: details } as const;
  await recordMasterEvent(tx, actor, now, event);
  const subject = { kind: 'notice', id: noticeId };
  await appendAudit(tx, actor, now, { action: 'managedNotices.setCityDeadlines', result: 'done', subject, details });
  return ok({});
}
