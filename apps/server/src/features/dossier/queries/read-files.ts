import type { FileInfo } from '@zhicheng/contract';
import { rowsOf, slotOf, type DossierContents, type DossierFile, type Release } from '@zhicheng/domain';
import type { Selectable } from 'kysely';
import type { Db, FileTable } from '../../../platform/database/index.ts';

/** The applicant's files that stand now, oldest first. */
export async function readFiles(db: Db, applicationId: string): Promise<readonly FileInfo[]> {
  const rows = await db
    .selectFrom('file')
    .selectAll()
    .where('application_id', '=', applicationId)
    .where('visit_id', 'is', null)
    .where('removed_at', 'is', null)
    .orderBy('uploaded_at')
    .orderBy('id')
    .execute();
  return rows.map(fileInfo);
}

export function fileInfo(row: Selectable<FileTable>): FileInfo {
  return {
    id: row.id,
    slot: row.slot,
    rowId: row.row_id,
    name: row.name,
    mediaType: row.media_type,
    size: row.size,
    pages: row.pages,
    sha256: row.sha256,
    receivedSha256: row.received_sha256,
    uploadedAt: row.uploaded_at,
  };
}

/** Without those of rows that are gone, and those of slots that the release does not have. */
export function filesOfContents(
  release: Release,
  contents: DossierContents,
  files: readonly FileInfo[],
): readonly FileInfo[] {
  return files.filter((file) => {
    const slot = slotOf(release, file.slot);
    if (slot === undefined) return false;
    return slot.perRow ? rowsOf(contents, slot.folder).some((row) => row.id === file.rowId) : file.rowId === null;
  });
}

export function dossierFiles(files: readonly FileInfo[]): readonly DossierFile[] {
  return files.map(({ slot, rowId, id, name }) => ({ slot, rowId, fileId: id, name }));
}
