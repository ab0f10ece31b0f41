import type { SupportAnswer } from '@zhicheng/contract';
import { isPending, openVisit, supportCheckLabels, whyNotPending } from '@zhicheng/domain';
import { loadMemberships, type PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { loadExtras, loadState, nameOfStep } from '../../applications/index.ts';
import { placeInPending } from '../../review/index.ts';
import { supportedApplication, supportedPerson } from './find-supported.ts';
import { loadSupportPerson } from './support-person.ts';

/** The chain of checks for a person and an application that the actor supports; undefined for any other. */
export async function answerWhy(
  db: Db,
  keys: Keys,
  actor: PersonActor,
  personId: string,
  applicationId: string,
): Promise<SupportAnswer | undefined> {
  const line = await supportedPerson(db, keys, actor, personId);
  const application = await supportedApplication(db, actor, applicationId);
  const now = await actor.clock(db);
  const person = line && (await loadSupportPerson(db, personId, now));
  const state = application && (await loadState(db, applicationId));
  if (!line || !person || !application || !state) return undefined;
  const extras = (await loadExtras(db, [state])).get(state.id);
  const visit = openVisit(state);
  const stepName = visit && extras ? nameOfStep(state, visit.step, extras) : null;
  const checks = whyNotPending({ person, application: state, stepName, now });
  const inList = isPending(checks);
  const at = visit?.office?.acting ?? visit?.office;
  return {
    person: line,
    application,
    stepName,
    nowUnitName: visit ? (at?.unitName ?? '申报人') : null,
    inList,
    place: inList && visit ? await placeInPending(db, await actingAs(db, actor, person, now), visit.id) : null,
    checks: checks.map((check) => ({ ...check, label: supportCheckLabels[check.id] })),
  };
}

/** The person whose list it is, as the list would ask for them. */
async function actingAs(
  db: Db,
  actor: PersonActor,
  person: { readonly personId: string; readonly personName: string },
  now: string,
): Promise<PersonActor> {
  const { personId, personName } = person;
  return { ...actor, personId, personName, memberships: await loadMemberships(db, personId, now) };
}
