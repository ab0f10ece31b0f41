/** One thing that a check found. An error blocks 提交; a warning asks to be confirmed and may be explained. */
import type { FolderId } from './folder.ts';

export type Issue = {
  readonly severity: 'error' | 'warning';
  readonly folder: FolderId;
  readonly rowId?: string;
  readonly field?: string;
  readonly slot?: string;
  /** Stable and in English: what tests and statistics count. */
  readonly code: string;
  /** Clear Chinese that says how to mend it. */
  readonly message: string;
  /** For a warning: an explanation stands in its row or folder. */
  readonly explained?: boolean;
};

export type IssuePlace = Pick<Issue, 'folder' | 'rowId' | 'field' | 'slot'>;

export function error(place: IssuePlace, code: string, message: string): Issue {
  return { severity: 'error', ...place, code, message };
}

export function warning(place: IssuePlace, code: string, message: string, explained = false): Issue {
  return { severity: 'warning', ...place, code, message, explained };
}
