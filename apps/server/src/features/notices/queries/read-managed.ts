import type { ManagedNotice } from '@zhicheng/contract';
import type { StepCode, StepDeadline } from '@zhicheng/domain';
import { sql } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { findNoticeWording } from '../../../platform/directory/index.ts';
import { presentSummary } from '../rows/managed-row.ts';
import { territoryOf } from './check-draft.ts';
import { loadDivisions, placesOf } from './divisions.ts';
import { findHeld, mayChange } from './find-managed.ts';
import { listManaged } from './list-managed.ts';
import { noticePower } from './managed-scope.ts';
import { filesOf } from './notice-files.ts';

/** A notice whole, for those who write it and for the city that it reaches; undefined where it is neither. */
export async function readManaged(db: Db, actor: PersonActor, noticeId: string): Promise<ManagedNotice | undefined> {
  const [row] = await listManaged(db, actor, { id: noticeId }, { after: undefined, limit: 1 });
  const held = row && (await findHeld(db, noticeId));
  if (!held) return undefined;
  const mine = mayChange(actor, held);
  const divisions = await loadDivisions(db);
  const { territory, wholeProvince } = territoryOf(held, held.committee, divisions);
  const wording = held.published && (await findNoticeWording(db, { noticeId, applicationId: null }));
  const days = await loadDays(db, noticeId);
  const published = wording && days ? { ...withoutRevision(wording), ...days } : null;
  const reached = published ? placesOf(divisions, published.regions) : [];
  const ownCities = noticePower(actor).cities.filter((code) => reached.some(({ cityCode }) => cityCode === code));
  const named = new Map(divisions.map(({ code, name }) => [code, name]));
  return {
    ...presentSummary(row),
    mine,
    draft:
      mine && held.draft
        ? {
            content: held.draft.content,
            revision: held.draft.revision,
            savedAt: held.draft.updatedAt,
            savedBy: held.draft.updatedByName,
          }
        : null,
    published,
    files: await filesOf(db, noticeId),
    territory: wholeProvince ? [] : territory,
    extensions: await loadExtensions(db, noticeId),
    cityDeadlines: await loadCityDeadlines(db, noticeId),
    ownCities: ownCities.map((code) => ({ code, name: named.get(code) ?? code })),
    history: await loadHistory(db, noticeId),
    publicPath: held.published ? `/public/notices/${noticeId}` : null,
  };
}

function withoutRevision<T extends { readonly revision: number }>({ revision: _revision, ...rest }: T) {
  return rest;
}

async function loadDays(db: Db, noticeId: string) {
  return db
    .selectFrom('notice')
    .select(['window_to as windowTo', 'mend_latest as mendLatest', 'deadlines', 'body'])
    .where('id', '=', noticeId)
    .executeTakeFirst();
}

async function loadExtensions(db: Db, noticeId: string): Promise<ManagedNotice['extensions']> {
  return db
    .selectFrom('notice_extension as e')
    .leftJoin('division as d', 'd.code', 'e.division_code')
    .innerJoin('person as p', 'p.id', 'e.actor_person_id')
    .select(['e.id', 'd.name as divisionName', 'e.window_to as windowTo', 'e.mend_latest as mendLatest'])
    .select(['e.reason', 'e.at', 'p.name as by'])
    .where('e.notice_id', '=', noticeId)
    .orderBy('e.id', 'desc')
    .execute();
}

async function loadCityDeadlines(db: Db, noticeId: string): Promise<ManagedNotice['cityDeadlines']> {
  const { rows } = await sql<{ code: string; name: string; deadlines: { step: StepCode; due: string }[] }>`
    select d.code, d.name, jsonb_agg(jsonb_build_object('step', c.step, 'due', c.due)) as deadlines
    from notice_city_deadline c join division d on d.code = c.division_code
    where c.notice_id = ${noticeId}
    group by d.code, d.name order by d.code`.execute(db);
  return rows.map(({ code, name, deadlines }) => ({
    divisionCode: code,
    divisionName: name,
    deadlines: deadlines.map(({ step, due }): StepDeadline => ({ step, due })),
  }));
}

const deeds: Readonly<Record<string, string>> = {
  drafted: '开始起草',
  published: '发布',
  revised: '修订',
  'revision-begun': '开始修订',
  'draft-discarded': '放弃草稿',
  extended: '延期',
  closed: '关闭',
  'city-deadlines-set': '设定本市(州)报送截止',
};

async function loadHistory(db: Db, noticeId: string): Promise<ManagedNotice['history']> {
  const rows = await db
    .selectFrom('master_event as e')
    .leftJoin('person as p', 'p.id', 'e.actor_person_id')
    .select(['e.at', 'e.type', 'e.payload', 'p.name'])
    .where('e.entity', '=', 'notice')
    .where('e.entity_id', '=', noticeId)
    .orderBy('e.id', 'desc')
    .limit(200)
    .execute();
  return rows.map(({ at, type, payload, name }) => {
    const { reason, revision, regions, windowTo } = JSON.parse(payload) as Record<string, unknown>;
    const which = typeof revision === 'number' ? `（第${String(revision)}版）` : '';
    const where = Array.isArray(regions) && regions.length > 0 ? `${regions.join('、')} ` : '';
    const until = typeof windowTo === 'string' ? `（${where}至 ${windowTo}）` : '';
    return {
      at,
      by: name ?? '系统',
      what: `${deeds[type] ?? type}${which}${until}`,
      reason: typeof reason === 'string' ? reason : null,
    };
  });
}
