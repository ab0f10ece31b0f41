import type { Check } from '@zhicheng/contract';
import {
  civilDateOf,
  hasErrors,
  routeClassOf,
  stepName,
  textOf,
  valuesOf,
  windowIsOpen,
  type ApplicationState,
} from '@zhicheng/domain';
import { refusalSentence } from '@zhicheng/contract';
import type { Dependencies } from '../../../dependencies.ts';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { checkForSubmit, presentIssue } from '../../dossier/index.ts';
import { placeIsTaken } from '../commands/create-application.ts';
import { findDestination } from '../commands/submit-application.ts';
import { barOf } from './bars.ts';
import { loadNotice, type NoticeFacts } from './notice-facts.ts';

/** What stands against 提交 besides the contents. */
async function obstacles(tx: Tx, actor: PersonActor, state: ApplicationState, notice: NoticeFacts, now: string) {
  const found: string[] = [];
  if (state.status === 'draft' && !windowIsOpen(notice.window, now)) {
    found.push(refusalSentence('window-closed', { ...notice.window }));
  }
  const cause = await barOf(tx, actor.personId, state.applyYear, civilDateOf(now));
  if (cause !== null) found.push(refusalSentence('barred', { cause }));
  if (notice.takesPlace && (await placeIsTaken(tx, actor.personId, state.applyYear, state.id))) {
    found.push(refusalSentence('year-taken', {}));
  }
  return found;
}

/** 检查: what is missing and where it is mended, and where 提交 will send the dossier. */
export async function checkOwn(
  tx: Tx,
  deps: Dependencies,
  actor: PersonActor,
  state: ApplicationState,
): Promise<Check> {
  const now = await actor.clock(tx);
  const notice = await loadNotice(tx, {
    noticeId: state.noticeId,
    employerId: state.employerId,
    applicationId: state.id,
  });
  if (!notice) throw new Error(`notice ${state.noticeId} is gone`);
  const check = await checkForSubmit(tx, deps.keys, state, now);
  const destination = await findDestination(tx, state, notice, check, now);
  const against = await obstacles(tx, actor, state, notice, now);
  const route = destination.ok ? destination.value.route : null;
  const [office] = destination.ok ? destination.value.offices : [];
  return {
    issues: check.issues.map(presentIssue),
    unsaved: [...check.unsavedFolders],
    states: [...check.states],
    nextOffice: office
      ? { unitName: (office.acting ?? office).unitName, reason: office.acting?.cause ?? office.reason }
      : null,
    steps: route ? route.steps.map((step) => stepName(step, route.titleLevel, routeClassOf(route.unitClass))) : [],
    obstacles: against,
    pledgeSignedOn: textOf(valuesOf(check.contents, 'pledge'), 'signDate') || null,
    ready:
      !hasErrors(check.issues) && check.unsavedFolders.length === 0 && against.length === 0 && office !== undefined,
  };
}
