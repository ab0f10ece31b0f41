import {
  civilDateOf,
  coordinatesOf,
  findOffice,
  findRoute,
  hasErrors,
  may,
  ok,
  refused,
  valuesOf,
  type ApplicationState,
  type Coordinates,
  type Office,
  type Route,
} from '@zhicheng/domain';
import { sql } from 'kysely';
import type { Dependencies } from '../../../dependencies.ts';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Appended } from '../../../platform/event-store/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import { checkForSubmit, freezeDossier, type SubmitCheck } from '../../dossier/index.ts';
import { findEmployer, loadOfficeDirectory } from '../../../platform/directory/index.ts';
import { barOf } from '../queries/bars.ts';
import { lockApplication } from '../queries/load-application.ts';
import { loadNotice, type NoticeFacts } from '../queries/notice-facts.ts';
import { placeIsTaken } from './create-application.ts';
import { decideAndSave } from './decide-and-save.ts';
import { wireRefusal } from './refuse.ts';

/** Where a submission would go, as far as it can be told from what is filled in. */
export interface Destination {
  readonly route: Route;
  readonly coordinates: Coordinates | null;
  readonly offices: readonly Office[];
}

/** Route, coordinates and first office of an application that would be submitted now. */
export async function findDestination(
  tx: Tx,
  state: ApplicationState,
  notice: NoticeFacts,
  check: SubmitCheck,
  now: string,
): Promise<Answer<Destination>> {
  const employer = await findEmployer(tx, state.employerId);
  if (!employer) return refused({ code: 'no-route' });
  const { kind, titleLevel, committee, catalogueVersion } = notice;
  const route = findRoute({ kind, titleLevel, unitClass: employer.unitClass, cityCode: employer.cityCode });
  if (!route.ok) return refused({ code: 'no-route' });
  const facts = { employer, titleLevel, committee, catalogueVersion, catalogue: check.context.catalogue };
  const found = coordinatesOf(valuesOf(check.contents, 'home'), facts);
  if (!found.ok) return ok({ route: route.value, coordinates: null, offices: [] });
  const coordinates = found.value;
  const directory = await loadOfficeDirectory(tx, coordinates, now);
  const [, first] = route.value.steps;
  const offices = first ? findOffice(first, coordinates, state.personId, directory) : refused({ code: 'no-route' });
  return ok({ route: route.value, coordinates, offices: offices.ok ? offices.value : [] });
}

/** 提交: the dossier is frozen, the route too, and the first step opens. */
export async function submitApplication(
  tx: Tx,
  deps: Dependencies,
  actor: PersonActor,
  input: { readonly applicationId: string; readonly version: number },
): Promise<Answer<Appended>> {
  const loaded = await lockApplication(tx, actor, input.applicationId);
  if (!loaded) return refused({ code: 'not-found' });
  const { state, now } = loaded;
  const allowed = may(state, 'submit', actor, now);
  if (!allowed.ok) return refused(wireRefusal(allowed.refusal));
  const notice = await loadNotice(tx, {
    noticeId: state.noticeId,
    employerId: state.employerId,
    applicationId: state.id,
  });
  if (!notice) return refused({ code: 'not-found' });
  const check = await checkForSubmit(tx, deps.keys, state, now);
  const missing = check.issues.filter((issue) => issue.severity === 'error').length;
  const destination = await findDestination(tx, state, notice, check, now);
  if (!destination.ok) return destination;
  const { route, coordinates, offices } = destination.value;
  if (!coordinates) return refused({ code: 'incomplete', facts: { missing: Math.max(missing, 1) } });
  if (offices.length === 0) return refused({ code: 'no-office' });
  if (notice.takesPlace && (await placeIsTaken(tx, actor.personId, state.applyYear, state.id))) {
    return refused({ code: 'year-taken' });
  }
  const complete = !hasErrors(check.issues) && check.unsavedFolders.length === 0;
  const version = state.version + 1;
  const dossierHash = complete ? await freezeDossier(tx, deps.keys, state, version, now, check) : '';
  const directory = await loadOfficeDirectory(tx, state.coordinates ?? coordinates, now);
  return decideAndSave(
    tx,
    deps,
    actor,
    { loaded, notice, directory },
    {
      type: 'submit',
      version: input.version,
      number: state.number ?? (complete ? await nextNumber(tx, state.applyYear) : ''),
      route,
      coordinates,
      candidates: offices,
      dossierHash,
      declarationRelease: check.release.number,
      missing,
      unansweredMarks: 0,
      unsavedFolders: check.unsavedFolders,
      bar: await barOf(tx, actor.personId, state.applyYear, civilDateOf(now)),
      window: notice.window,
    },
  );
}

/** 51-2026-000123: gaps are allowed, a change is not. */
async function nextNumber(tx: Tx, year: number): Promise<string> {
  const { rows } = await sql<{ n: number }>`select next_application_number(${year}) as n`.execute(tx);
  return `51-${String(year)}-${String(rows[0]?.n ?? 0).padStart(6, '0')}`;
}
