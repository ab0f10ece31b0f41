import type { Chain, Receipt, Trail } from '@zhicheng/contract';
import type { ApplicationState } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { PROVINCE, readStream } from '../../../platform/event-store/index.ts';
import { loadWorkCalendar, waitingUntil } from '../../../platform/working-days/index.ts';
import { presentTrail, type TrailFile } from '../rows/trail-row.ts';
import { loadExtras } from './load-extras.ts';

/** 流程附件 of an application, by the visit at which each was attached. */
async function processFiles(db: Db, applicationId: string): Promise<TrailFile[]> {
  const rows = await db
    .selectFrom('file')
    .select(['visit_id', 'id', 'name'])
    .where('application_id', '=', applicationId)
    .where('visit_id', 'is not', null)
    .where('removed_at', 'is', null)
    .orderBy('uploaded_at')
    .execute();
  return rows.map((row) => ({ visitId: row.visit_id ?? '', id: row.id, name: row.name }));
}

export async function readTrail(db: Db, actor: PersonActor, state: ApplicationState): Promise<Trail> {
  const extras = (await loadExtras(db, [state])).get(state.id);
  if (!extras) throw new Error(`application ${state.id} has no row`);
  const waiting = waitingUntil(await loadWorkCalendar(db), await actor.clock(db));
  const reader = { isApplicant: actor.personId === state.personId };
  return presentTrail(state, extras, await processFiles(db, state.id), reader, waiting);
}

/** The last 提交 of an application as its receipt says it; undefined before the first. */
export async function readReceipt(db: Db, state: ApplicationState): Promise<Receipt | undefined> {
  const visit = state.visits.filter((one) => one.cameBy === 'submitted' && one.office !== null).at(-1);
  if (!visit?.office || state.number === null) return undefined;
  const row = await db
    .selectFrom('dossier_version as d')
    .innerJoin('application as a', 'a.id', 'd.application_id')
    .select(['d.hash', 'd.content', 'a.unit_name'])
    .where('d.apply_year', '=', state.applyYear)
    .where('d.application_id', '=', state.id)
    .where('d.version', '=', visit.version)
    .executeTakeFirst();
  const event = await db
    .selectFrom('application_event')
    .select('hash')
    .where('apply_year', '=', state.applyYear)
    .where('application_id', '=', state.id)
    .where('type', '=', 'submitted')
    .orderBy('seq', 'desc')
    .executeTakeFirst();
  if (!row || !event) return undefined;
  const { files } = JSON.parse(row.content) as { files: { name: string; sha256: string }[] };
  return {
    applicationId: state.id,
    number: state.number,
    version: visit.version,
    personName: state.personName,
    unitName: row.unit_name,
    noticeTitle: state.noticeTitle,
    submittedAt: visit.openedAt,
    nextUnitName: (visit.office.acting ?? visit.office).unitName,
    dossierHash: row.hash,
    chainHead: event.hash,
    files: files.map(({ name, sha256 }) => ({ name, sha256 })),
  };
}

/** The whole chain for its applicant, who can check it without us. */
export async function readChain(db: Db, state: ApplicationState): Promise<Chain> {
  const rows = await readStream(db, state.applyYear, state.id);
  return {
    applicationId: state.id,
    entries: rows.map((row) => ({
      seq: row.seq,
      type: row.type,
      typeVersion: row.type_version,
      at: row.at,
      actorRef: row.actor_ref,
      alg: row.alg,
      v: row.v,
      province: PROVINCE,
      salt: row.salt,
      payload: row.payload,
      payloadHash: row.payload_hash,
      prev: row.prev_hash,
      hash: row.hash,
    })),
  };
}
