import type { ApplicationState } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { readableApplications } from '../../../platform/scopes/index.ts';

/** The person's own application; undefined for anybody else's, as for none. */
export async function readOwn(
  db: Db,
  actor: PersonActor,
  applicationId: string,
): Promise<ApplicationState | undefined> {
  const row = await db
    .selectFrom('application')
    .select('state')
    .where('id', '=', applicationId)
    .where('person_id', '=', actor.personId)
    .executeTakeFirst();
  return row?.state;
}

/** An application that the actor may read: their own, or one that their office holds or held. */
export async function readReadable(
  db: Db,
  actor: PersonActor,
  applicationId: string,
): Promise<ApplicationState | undefined> {
  const row = await db
    .selectFrom('application')
    .select('application.state')
    .where('application.id', '=', applicationId)
    .where(readableApplications(actor))
    .executeTakeFirst();
  return row?.state;
}
