import type { ApplicationState } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db, Tx } from '../../../platform/database/index.ts';
import { readableApplications } from '../../../platform/scopes/index.ts';

/** An application as a command works on it: its row locked, and the instant at which it was. */
export interface LoadedApplication {
  readonly state: ApplicationState;
  readonly now: string;
}

/**
 * Locks an application: first its open visit, which whoever decides claims, then its row. Undefined where there is none.
 */
export async function lockApplication(
  tx: Tx,
  actor: PersonActor,
  applicationId: string,
): Promise<LoadedApplication | undefined> {
  await tx
    .selectFrom('visit')
    .select('id')
    .where('application_id', '=', applicationId)
    .where('state', '=', 'open')
    .forUpdate()
    .execute();
  const row = await tx
    .selectFrom('application')
    .select('state')
    .where('id', '=', applicationId)
    .forUpdate()
    .executeTakeFirst();
  return row && { state: row.state, now: await actor.clock(tx) };
}

/** The application of a visit, locked as above. */
export async function lockByVisit(tx: Tx, actor: PersonActor, visitId: string): Promise<LoadedApplication | undefined> {
  const visit = await tx.selectFrom('visit').select('application_id').where('id', '=', visitId).executeTakeFirst();
  return visit && lockApplication(tx, actor, visit.application_id);
}

/**
 * The same, for a visit of an application that the actor may read. Any other answers as one that is not there: nobody
 * learns that an id exists.
 */
export async function lockVisitInSight(
  tx: Tx,
  actor: PersonActor,
  visitId: string,
): Promise<LoadedApplication | undefined> {
  const applicationId = await applicationInSight(tx, actor, visitId);
  return applicationId === undefined ? undefined : lockApplication(tx, actor, applicationId);
}

/** The application of a visit, if the actor may read it. */
export async function applicationInSight(db: Db, actor: PersonActor, visitId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('visit as v')
    .innerJoin('application as a', (join) =>
      join.onRef('a.apply_year', '=', 'v.apply_year').onRef('a.id', '=', 'v.application_id'),
    )
    .select('a.id')
    .where('v.id', '=', visitId)
    .where(readableApplications(actor, 'a'))
    .executeTakeFirst();
  return row?.id;
}

/** The application as it is now, without locking it. */
export async function loadState(db: Db, applicationId: string): Promise<ApplicationState | undefined> {
  const row = await db.selectFrom('application').select('state').where('id', '=', applicationId).executeTakeFirst();
  return row?.state;
}
