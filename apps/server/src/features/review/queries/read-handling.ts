import type { Handling, OfficeChoice } from '@zhicheng/contract';
import { refusalSentence } from '@zhicheng/contract';
import {
  handlingOf,
  may,
  nextOffices,
  ok,
  refused,
  stepBefore,
  unitThatHandled,
  visitById,
  type ApplicationState,
  type Office,
  type OfficeDirectory,
  type Opinion,
  type Visit,
} from '@zhicheng/domain';
import type { Dependencies } from '../../../dependencies.ts';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import {
  applicationInSight,
  describeApplication,
  directoryOf,
  loadExtras,
  loadNotice,
  loadState,
  nameOfStep,
  readTrail,
  type ApplicationExtras,
} from '../../applications/index.ts';
import { readDossier } from '../../dossier/index.ts';
import { readDue } from './step-due.ts';
import { headOf, readOpinion, type SavedOpinion } from './opinions.ts';

function choice(office: Office): OfficeChoice {
  return {
    unitId: office.unitId,
    unitName: office.unitName,
    reason: office.reason,
    actingUnitName: office.acting?.unitName ?? null,
    actingCause: office.acting?.cause ?? null,
  };
}

function next(state: ApplicationState, directory: OfficeDirectory, extras: ApplicationExtras): Handling['next'] {
  const found = nextOffices(state, directory);
  if (!found.ok) {
    const stepName = nameOfStep(state, found.refusal.step, extras);
    return { stepName, offices: [], trouble: refusalSentence('no-office', {}) };
  }
  if (!found.value) return null;
  return {
    stepName: nameOfStep(state, found.value.step, extras),
    offices: found.value.offices.map(choice),
    trouble: null,
  };
}

/** 退到…: the unit that handled the step before, or the applicant. */
function returnsTo(state: ApplicationState, visit: Visit): string {
  const before = stepBefore(state, visit.step);
  const unitId = before && before !== 'apply' ? unitThatHandled(state, before) : null;
  const handled = unitId === null ? undefined : state.visits.filter((one) => one.office?.unitId === unitId).at(-1);
  return handled?.office?.unitName ?? '申报人';
}

/** The opinion that this office gave last at this step: a draft where the step is opened again. */
function earlierOpinion(state: ApplicationState, visit: Visit): Opinion | null {
  const earlier = state.visits.filter(
    (one) =>
      one.id !== visit.id && one.step === visit.step && one.office?.unitId === visit.office?.unitId && one.opinion,
  );
  return earlier.at(-1)?.opinion ?? null;
}

function opinionOf(saved: SavedOpinion | undefined, state: ApplicationState, visit: Visit): Handling['opinion'] {
  if (saved) return { ...saved, values: { ...saved.values } };
  const earlier = earlierOpinion(state, visit);
  return earlier && { values: { ...earlier }, revision: 0, savedAt: visit.openedAt, savedBy: '' };
}

/** All that 业务办理 shows, for a handler of the visit; a visit that was closed meanwhile says by whom. */
export async function readHandling(
  tx: Tx,
  deps: Dependencies,
  actor: PersonActor,
  visitId: string,
): Promise<Answer<Handling>> {
  const applicationId = await applicationInSight(tx, actor, visitId);
  const state = applicationId && (await loadState(tx, applicationId));
  const visit = state && visitById(state, visitId);
  if (!state || !visit) return refused({ code: 'not-found' });
  if (state.personId === actor.personId) return refused({ code: 'own-case' });
  const handling = handlingOf(state, visit, actor);
  const notice = await loadNotice(tx, {
    noticeId: state.noticeId,
    employerId: state.employerId,
    applicationId: state.id,
  });
  const extras = (await loadExtras(tx, [state])).get(state.id);
  if (!handling || !notice || !extras) return refused({ code: 'not-handler' });
  const now = await actor.clock(tx);
  const application = await describeApplication(tx, actor, state, now);
  const dossier = await readDossier(tx, deps.keys, actor, state.id, visit.version);
  if (!dossier) return refused({ code: 'not-found' });
  const files = await tx
    .selectFrom('file')
    .select(['id', 'name', 'uploaded_at', 'uploaded_by_name'])
    .where('visit_id', '=', visitId)
    .where('removed_at', 'is', null)
    .orderBy('uploaded_at')
    .execute();
  const open = visit.state === 'open';
  const takeBack = may(state, 'take-back', actor, now);
  return ok({
    application,
    visitId,
    step: visit.step,
    stepName: nameOfStep(state, visit.step, extras),
    officeUnitName: visit.office?.unitName ?? '',
    standsInForName: open ? (handling.standsInFor?.personName ?? null) : null,
    openedAt: visit.openedAt,
    workingDays: application.whereabouts?.workingDays ?? 0,
    deadline: await readDue(tx, visitId, now),
    opinion: opinionOf(await readOpinion(tx, visitId), state, visit),
    head: await headOf(tx, handling.membership.unitId),
    next: open ? next(state, await directoryOf(tx, state, now), extras) : null,
    returnsTo: returnsTo(state, visit),
    mendDays: notice.mendDays,
    directAllowed: notice.allowsDirect,
    returnNote: open ? application.returnNote : null,
    files: files.map((file) => ({
      id: file.id,
      name: file.name,
      uploadedAt: file.uploaded_at,
      personName: file.uploaded_by_name,
    })),
    read: visit.readBy.some((reader) => reader.personId === actor.personId),
    dossier,
    trail: await readTrail(tx, actor, state),
    allowedActions: open ? application.allowedActions : takeBack.ok ? ['take-back'] : [],
    withheld: [],
  });
}
