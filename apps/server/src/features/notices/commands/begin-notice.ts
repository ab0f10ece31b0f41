import {
  civilDateOf,
  draftFrom,
  emptyDraft,
  ok,
  refused,
  type IssuingPower,
  type NoticeDraft,
  type NoticeOrigin,
  type TitleLevel,
} from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findNoticeWording } from '../../../platform/directory/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { recordMasterEvent } from '../../../platform/master-event/index.ts';
import { loadDivisions, provinceCode } from '../queries/divisions.ts';
import { listActiveCommittees } from '../queries/find-committee.ts';
import { noticePower } from '../queries/managed-scope.ts';

/** Where the notices of a person are issued, and the level that they most likely are of. */
interface Issuing {
  readonly origin: NoticeOrigin;
  readonly ownerUnitId: string;
  readonly cityCode: string | null;
  readonly titleLevel: TitleLevel;
}

/** Begins a notice, empty or with the words of an earlier one: for 省人社厅, a 市(州)人社局, a 评办. */
export async function beginNotice(
  tx: Tx,
  actor: PersonActor,
  { copyOf }: { readonly copyOf: string | null },
): Promise<Answer<{ id: string }>> {
  const issuing = issuingOf(actor, noticePower(actor));
  if (!issuing) return refused({ code: 'notice-not-yours' });
  const now = await actor.clock(tx);
  const today = civilDateOf(now);
  const earlier = copyOf === null ? undefined : await findNoticeWording(tx, { noticeId: copyOf, applicationId: null });
  if (copyOf !== null && !earlier) return refused({ code: 'not-found' });
  const { origin, ownerUnitId, cityCode, titleLevel } = issuing;
  const own = (await listActiveCommittees(tx)).filter((committee) => committee.officeUnitId === ownerUnitId);
  const [only, ...others] = own.filter((committee) => committee.titleLevel === titleLevel);
  const committee = origin === 'committee-office' && only && others.length === 0 ? only : null;
  const regions = cityCode === null ? [] : [cityCode];
  const content: NoticeDraft = earlier
    ? { ...draftFrom(earlier, today), ...(cityCode === null ? {} : { regions }) }
    : emptyDraft({ today, titleLevel, regions, committee });
  const issuingCode = cityCode ?? provinceCode(await loadDivisions(tx));
  const id = newId();
  await insertDraft(tx, actor, now, { id, content, origin, ownerUnitId, issuingCode });
  const details = { title: content.title, copyOf };
  await recordMasterEvent(tx, actor, now, { entity: 'notice', entityId: id, type: 'drafted', payload: details });
  const subject = { kind: 'notice', id };
  await appendAudit(tx, actor, now, { action: 'managedNotices.begin', result: 'done', subject, details });
  return ok({ id });
}

function issuingOf(actor: PersonActor, power: IssuingPower): Issuing | undefined {
  const unitWith = (holds: (membership: PersonActor['memberships'][number]) => boolean): string | undefined =>
    actor.memberships.find(holds)?.unitId;
  const province = power.all ? unitWith(({ roles }) => roles.includes('province-bureau-clerk')) : undefined;
  if (province !== undefined) {
    return { origin: 'province', ownerUnitId: province, cityCode: null, titleLevel: 'senior' };
  }
  const [cityCode] = power.cities;
  const bureau = unitWith(
    ({ roles, divisionCode }) => roles.includes('city-bureau-clerk') && divisionCode === cityCode,
  );
  if (cityCode !== undefined && bureau !== undefined) {
    return { origin: 'city', ownerUnitId: bureau, cityCode, titleLevel: 'middle' };
  }
  const [office] = power.offices;
  return (
    office && {
      origin: 'committee-office',
      ownerUnitId: office.unitId,
      cityCode: null,
      titleLevel: office.titleLevel,
    }
  );
}

/** Writes the draft of a notice that has none yet. */
export async function insertDraft(
  tx: Tx,
  actor: PersonActor,
  now: string,
  draft: {
    readonly id: string;
    readonly content: NoticeDraft;
    readonly origin: NoticeOrigin;
    readonly ownerUnitId: string;
    readonly issuingCode: string;
  },
): Promise<void> {
  const { id, content, origin, ownerUnitId, issuingCode } = draft;
  await tx
    .insertInto('notice_draft')
    .values({
      id,
      content: JSON.stringify(content),
      title: content.title,
      apply_year: content.applyYear,
      title_level: content.titleLevel,
      committee_id: content.committeeId,
      origin,
      owner_unit_id: ownerUnitId,
      issuing_code: issuingCode,
      created_at: now,
      updated_at: now,
      updated_by: actor.personId,
      updated_by_name: actor.personName,
    })
    .execute();
}
