/** How far a folder is, as the list of 档案袋 says it. */
import { isFilled, isListContent, type FolderContent } from './content.ts';
import type { FolderId } from './folder.ts';
import type { Issue } from './issue.ts';

export const folderStates = ['not-started', 'in-progress', 'to-correct', 'complete', 'marked-none'] as const;

export type FolderStateCode = (typeof folderStates)[number];

export type FolderCompletion = {
  readonly folder: FolderId;
  readonly state: FolderStateCode;
  /** 未开始 · 填写中 · n 处要改 · 已完成 · 已标为无. */
  readonly label: string;
  readonly errors: number;
  readonly warnings: number;
  /** A working copy stands beside the saved content (未保存的修改). */
  readonly unsaved: boolean;
};

export type FolderCopies = {
  /** What 保存 last made the folder's content; null before the first time. */
  readonly committed: FolderContent | null;
  /** What autosave holds beside it; null where nothing differs. */
  readonly working: FolderContent | null;
  /** Files in the folder's slots. */
  readonly files: number;
};

/** `issues` of the whole dossier, checked on what the person last saw: the working copy, else the saved content. */
export function folderCompletion(folder: FolderId, copies: FolderCopies, issues: readonly Issue[]): FolderCompletion {
  const own = issues.filter((issue) => issue.folder === folder);
  const errors = own.filter((issue) => issue.severity === 'error').length;
  const state = stateOf(copies, errors);
  return {
    folder,
    state,
    label: labelOf(state, errors),
    errors,
    warnings: own.length - errors,
    unsaved: copies.working !== null,
  };
}

function stateOf({ committed, working, files }: FolderCopies, errors: number): FolderStateCode {
  if (working !== null) return 'in-progress';
  if (committed === null) return files > 0 ? 'in-progress' : 'not-started';
  if (isListContent(committed) && committed.none) return errors > 0 ? 'to-correct' : 'marked-none';
  return errors > 0 ? 'to-correct' : 'complete';
}

function labelOf(state: FolderStateCode, errors: number): string {
  switch (state) {
    case 'not-started':
      return '未开始';
    case 'in-progress':
      return '填写中';
    case 'to-correct':
      return `${String(errors)} 处要改`;
    case 'complete':
      return '已完成';
    case 'marked-none':
      return '已标为无';
  }
}

/** Whether nothing at all is in the content. */
export function isEmptyContent(content: FolderContent | null): boolean {
  if (content === null) return true;
  if (isListContent(content)) return content.rows.length === 0 && !content.none;
  return Object.values(content).every((value) => !isFilled(value));
}
