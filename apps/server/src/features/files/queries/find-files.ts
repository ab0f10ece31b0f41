import { sql, type Selectable, type SqlBool } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db, FileTable } from '../../../platform/database/index.ts';
import { ownApplications, versionsSeen } from '../../../platform/scopes/index.ts';

/** The applicant's files that stand in a slot now, oldest first. */
export async function findFilesInSlot(
  db: Db,
  place: { readonly applicationId: string; readonly slot: string; readonly rowId: string | null },
): Promise<Selectable<FileTable>[]> {
  return db
    .selectFrom('file')
    .selectAll()
    .where('application_id', '=', place.applicationId)
    .where('visit_id', 'is', null)
    .where('removed_at', 'is', null)
    .where('slot', '=', place.slot)
    .where('row_id', 'is not distinct from', place.rowId)
    .orderBy('uploaded_at')
    .orderBy('id')
    .execute();
}

/**
 * A file, if the actor may read it. The applicant: all of the application's, but what the committee's office attached. An
 * office: of the applicant's files those that a version names which it saw; of the offices' files those of the visits to
 * such a version. A removed one can be read as long as a version names it.
 */
export async function findReadableFile(
  db: Db,
  actor: PersonActor,
  fileId: string,
): Promise<Selectable<FileTable> | undefined> {
  return db
    .selectFrom('file')
    .innerJoin('application', 'application.id', 'file.application_id')
    .leftJoin('visit as attached_at', 'attached_at.id', 'file.visit_id')
    .selectAll('file')
    .where('file.id', '=', fileId)
    .where((where) =>
      where.or([
        where.and([
          ownApplications(actor),
          where.or([where('file.visit_id', 'is', null), where('attached_at.step', '<>', 'committee')]),
        ]),
        where.and([where('file.visit_id', 'is', null), namedInVersionSeen(actor)]),
        where.and([
          where('file.visit_id', 'is not', null),
          versionsSeen(actor, 'file.application_id', 'attached_at.version'),
        ]),
      ]),
    )
    .executeTakeFirst();
}

function namedInVersionSeen(actor: PersonActor) {
  return sql<SqlBool>`exists (
    select from dossier_version as frozen
    where frozen.application_id = file.application_id
      and ${versionsSeen(actor, 'frozen.application_id', 'frozen.version')}
      and frozen.content::jsonb -> 'files' @> jsonb_build_array(jsonb_build_object('fileId', file.id))
  )`;
}
