import type { DossierIssue, FileInfo, FolderState } from '@zhicheng/contract';
import {
  folderCompletion,
  folderNames,
  folderOf,
  folderOrder,
  type FolderContent,
  type FolderId,
  type Issue,
  type Release,
} from '@zhicheng/domain';

/** What a folder's state is told by. */
export interface FolderStanding {
  readonly folder: FolderId;
  readonly committed: FolderContent | null;
  readonly working: FolderContent | null;
  readonly committedAt: string | null;
}

/** The list of 档案袋: every folder there is, those of later releases as not available yet. */
export function folderStates(
  release: Release,
  standings: readonly FolderStanding[],
  files: readonly FileInfo[],
  issues: readonly Issue[],
): FolderState[] {
  return folderOrder.map((id) => {
    const standing = standings.find((one) => one.folder === id);
    const declared = folderOf(release, id);
    const slots = declared?.slots.map((slot) => slot.id) ?? [];
    const copies = {
      // What the system filled in at the start, nobody has saved.
      committed: standing?.committedAt ? standing.committed : null,
      working: standing?.working ?? null,
      files: files.filter((file) => slots.includes(file.slot)).length,
    };
    return { ...folderCompletion(id, copies, issues), name: folderNames[id], available: declared !== undefined };
  });
}

export function presentIssue({ severity, folder, rowId, field, slot, code, message }: Issue): DossierIssue {
  return {
    severity,
    folder,
    folderName: folderNames[folder],
    rowId: rowId ?? null,
    field: field ?? null,
    slot: slot ?? null,
    code,
    message,
  };
}
