import { cleanText } from '@zhicheng/domain';
import type { Selectable } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { FileTable, Tx } from '../../../platform/database/index.ts';
import type { ReceivedFile } from '../../../platform/files/index.ts';
import { newId } from '../../../platform/ids/index.ts';

export interface NewFile {
  readonly applicationId: string;
  /** The visit at which an office attaches it; null for the applicant's own. */
  readonly visitId: string | null;
  readonly slot: string;
  readonly rowId: string | null;
  /** 附件名称 as it was typed. */
  readonly name: string;
}

const LONGEST_NAME = 120;

/** Writes the row of a file whose bytes are kept. */
export async function insertFile(
  tx: Tx,
  actor: PersonActor,
  now: string,
  { applicationId, visitId, slot, rowId, name }: NewFile,
  { receivedSha256, mediaType, sha256, size, pages }: ReceivedFile,
): Promise<Selectable<FileTable>> {
  return tx
    .insertInto('file')
    .values({
      id: newId(),
      sha256,
      received_sha256: receivedSha256,
      application_id: applicationId,
      visit_id: visitId,
      slot,
      row_id: rowId,
      name: fileName(name),
      media_type: mediaType,
      size,
      pages,
      uploaded_by: actor.personId,
      uploaded_by_name: actor.personName,
      uploaded_at: now,
      removed_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** 附件名称 as it is kept: one clean line, never empty. */
export function fileName(typed: string): string {
  return [...cleanText(typed)].slice(0, LONGEST_NAME).join('') || '附件';
}
