import { ok, refused, type CommitteeContent, type TitleLevel } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db, Tx } from '../../../platform/database/index.ts';
import type { Answer, WireRefusal } from '../../../platform/http/index.ts';
import { mayManage } from './committee-power.ts';

export interface HeldCommittee {
  readonly titleLevel: TitleLevel;
  readonly state: 'active' | 'stopped';
  readonly revision: number;
  readonly validTo: string;
}

/** A committee that is the person's to change, locked. */
export async function lockCommittee(tx: Tx, actor: PersonActor, committeeId: string): Promise<Answer<HeldCommittee>> {
  const row = await tx
    .selectFrom('committee')
    .select(['title_level as titleLevel', 'division_code as divisionCode', 'state', 'revision', 'valid_to as validTo'])
    .where('id', '=', committeeId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return refused({ code: 'not-found' });
  return (await mayManage(tx, actor, row)) ? ok(row) : refused({ code: 'committee-not-yours' });
}

/** Who changed it since the person saw it. */
export async function changedSince(tx: Tx, committeeId: string): Promise<WireRefusal> {
  const row = await tx
    .selectFrom('master_event as e')
    .leftJoin('person as p', 'p.id', 'e.actor_person_id')
    .select('p.name')
    .where('e.entity', '=', 'committee')
    .where('e.entity_id', '=', committeeId)
    .orderBy('e.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { code: 'committee-changed', facts: { by: row?.name ?? null } };
}

/** The title of a published notice that it reviews for and that is not over yet. */
export async function noticeUsing(db: Db, committeeId: string, today: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('notice')
    .select('title')
    .where('committee_id', '=', committeeId)
    .where('state', '=', 'published')
    .where('window_to', '>=', today)
    .executeTakeFirst();
  return row?.title;
}

/** A committee for its history and the audit log. */
export function committeeDetails(content: CommitteeContent) {
  const { name, titleLevel, officeUnitId, formingUnitId, divisionCode, filingNo, validFrom, validTo } = content;
  const series = content.series.map(({ code, professions }) => ({ code, professions: [...professions] }));
  return { name, titleLevel, officeUnitId, formingUnitId, divisionCode, filingNo, validFrom, validTo, series };
}
