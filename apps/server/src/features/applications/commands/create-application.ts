import {
  applyObstacles,
  civilDateOf,
  evolve,
  findRoute,
  ok,
  refused,
  windowIsOpen,
  type ApplicationState,
  type DomainEvent,
} from '@zhicheng/domain';
import { sql } from 'kysely';
import type { Dependencies } from '../../../dependencies.ts';
import type { ActorMembership, PersonActor } from '../../../platform/actor/index.ts';
import type { Db, Tx } from '../../../platform/database/index.ts';
import { findEmployer } from '../../../platform/directory/index.ts';
import { appendEvents } from '../../../platform/event-store/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { searchKeys } from '../../../platform/search-keys/index.ts';
import { createFolders } from '../../dossier/index.ts';
import { barOf } from '../queries/bars.ts';
import { loadNotice, type NoticeFacts } from '../queries/notice-facts.ts';
import { rowOf } from './save-application.ts';

/** Drafts that a person may keep at a time. */
const DRAFTS = 5;

/** 申报 — 确认 (§4.1.1.1): a draft under a notice, refused at once, with the cause, where it could never be submitted. */
export async function createApplication(
  tx: Tx,
  { keys }: Dependencies,
  actor: PersonActor,
  { noticeId }: { readonly noticeId: string },
): Promise<Answer<{ state: ApplicationState; now: string }>> {
  await sql`select pg_advisory_xact_lock(hashtext(${`drafts:${actor.personId}`}))`.execute(tx);
  const now = await actor.clock(tx);
  const membership = actor.memberships.find((one) => one.roles.includes('applicant'));
  if (!membership) return refused({ code: 'no-right' });
  const notice = await loadNotice(tx, { noticeId, employerId: membership.unitId, applicationId: null });
  if (!notice) return refused({ code: 'not-found' });
  if (!windowIsOpen(notice.window, now)) return refused({ code: 'window-closed', facts: { ...notice.window } });
  const standing = await mayBegin(tx, actor, membership, notice, now);
  if (!standing.ok) return standing;
  const id = newId();
  const { applyYear, title: noticeTitle } = notice;
  const { unitId, unitName, membershipId } = membership;
  const by = { personId: actor.personId, personName: actor.personName, unitId, unitName };
  const event: DomainEvent = {
    type: 'created',
    typeVersion: 1,
    payload: { applicationId: id, applyYear, noticeId, noticeTitle, membershipId, by },
  };
  const state = evolve(null, { ...event, seq: 1, at: now });
  const { pinyin, initials, bigrams } = searchKeys(actor.personName, 'person');
  await tx
    .insertInto('application')
    .values({
      apply_year: applyYear,
      id,
      notice_id: noticeId,
      notice_revision: notice.revision,
      person_id: actor.personId,
      title_level: notice.titleLevel,
      takes_place: notice.takesPlace,
      title_name: null,
      profession_name: null,
      person_name: actor.personName,
      unit_name: unitName,
      search_keys: [...bigrams, pinyin, initials],
      created_at: now,
      ...rowOf(state),
    })
    .execute();
  await appendEvents(tx, keys, actor, { id, applyYear, state: null }, now, [event]);
  await createFolders(tx, keys, state, now);
  return ok({ state, now });
}

/** Bar, place of the year, number of drafts, audience and route: what 申报 asks, and 提交 asks again. */
async function mayBegin(
  tx: Tx,
  actor: PersonActor,
  membership: ActorMembership,
  notice: NoticeFacts,
  now: string,
): Promise<Answer<null>> {
  const cause = await barOf(tx, actor.personId, notice.applyYear, civilDateOf(now));
  if (cause !== null) return refused({ code: 'barred', facts: { cause } });
  if (notice.takesPlace && (await placeIsTaken(tx, actor.personId, notice.applyYear))) {
    return refused({ code: 'year-taken' });
  }
  const full = await refuseMoreDrafts(tx, actor.personId);
  if (!full.ok) return full;
  const employer = await findEmployer(tx, membership.unitId);
  if (!employer) return refused({ code: 'no-route' });
  const [why] = applyObstacles(notice, employer);
  if (why !== undefined) return refused({ code: 'not-for-your-unit', facts: { why } });
  const { kind, titleLevel } = notice;
  const route = findRoute({ kind, titleLevel, unitClass: employer.unitClass, cityCode: employer.cityCode });
  return route.ok ? ok(null) : refused({ code: 'no-route' });
}

/** Whether the person has an application of that year which takes its place. */
export async function placeIsTaken(db: Db, personId: string, applyYear: number, except?: string): Promise<boolean> {
  const row = await db
    .selectFrom('application')
    .select('id')
    .where('apply_year', '=', applyYear)
    .where('person_id', '=', personId)
    .where('takes_place', '=', true)
    .where('status', 'not in', ['draft', 'discarded'])
    .$if(except !== undefined, (query) => query.where('id', '<>', except ?? ''))
    .executeTakeFirst();
  return row !== undefined;
}

/** Five drafts at most: a sixth, or one that is brought back, waits until another is deleted. */
export async function refuseMoreDrafts(tx: Tx, personId: string): Promise<Answer<null>> {
  const { drafts } = await tx
    .selectFrom('application')
    .select((select) => select.fn.countAll<number>().as('drafts'))
    .where('person_id', '=', personId)
    .where('status', '=', 'draft')
    .executeTakeFirstOrThrow();
  return drafts < DRAFTS ? ok(null) : refused({ code: 'too-many-drafts', facts: { limit: DRAFTS } });
}
