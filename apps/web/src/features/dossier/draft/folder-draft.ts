import type { PatchReply } from '@zhicheng/contract';
import { isListContent, type FolderContent, type FolderId, type PatchValue } from '@zhicheng/domain';
import { changesBetween, withChanges, type ContentChange } from './content-changes.ts';

export type FolderCopy = PatchReply['copy'];

/** A field that another window changed meanwhile: both sides are shown until the person chooses. */
export type DraftConflict = { readonly path: string; readonly mine: PatchValue; readonly theirs: PatchValue };

/** Why what is on the screen is not with the server yet. */
export type Trouble = { readonly kind: 'unreachable' | 'refused'; readonly message: string };

/**
 * One folder while it is filled in. `saved` is its content; `base` is the copy being edited as the server last told it;
 * `local` is what stands on the screen; `sent` is on its way.
 */
export type FolderDraft = {
  readonly folder: FolderId;
  readonly saved: FolderContent;
  readonly savedAt: string | null;
  readonly base: FolderContent;
  readonly local: FolderContent;
  readonly sent: FolderContent | null;
  /** What stood there when a folder without content was opened: presets go out only with what the person does. */
  readonly untouched: FolderContent | null;
  /** When the server last took a change. */
  readonly keptAt: string | null;
  readonly conflicts: readonly DraftConflict[];
  readonly trouble: Trouble | null;
};

/** `initial` is what a folder holds before anything was filled in: presets of the notice and the unit, today's date. */
export function openDraft(copy: FolderCopy, initial: FolderContent): FolderDraft {
  const stored = copy.working ?? copy.committed;
  return {
    folder: copy.folder,
    saved: copy.committed ?? initial,
    savedAt: copy.committedAt,
    base: stored ?? emptied(initial),
    local: stored ?? initial,
    sent: null,
    untouched: stored ? null : initial,
    keptAt: copy.savedAt,
    conflicts: [],
    trouble: null,
  };
}

/** Takes up what this browser kept and the server never had: it is sent by what was seen then, so conflicts are found. */
export function recovered(draft: FolderDraft, kept: Pick<FolderDraft, 'base' | 'local'>): FolderDraft {
  return { ...draft, base: kept.base, local: kept.local };
}

export function edited(draft: FolderDraft, local: FolderContent): FolderDraft {
  return { ...draft, local };
}

/** What the server does not have; fields in conflict wait until the person has chosen. */
export function unsent(draft: FolderDraft): readonly ContentChange[] {
  const waiting = new Set(draft.conflicts.map(({ path }) => path));
  return changesBetween(draft.base, draft.local).filter(({ path }) => !waiting.has(path));
}

/** Whether something of the person's own is on the screen and not with the server. */
export function isBehind(draft: FolderDraft): boolean {
  return draft.local !== draft.untouched && (unsent(draft).length > 0 || draft.conflicts.length > 0);
}

/** What 保存 would make the folder's content. */
export function unsaved(draft: FolderDraft): readonly ContentChange[] {
  return changesBetween(draft.saved, draft.local);
}

export function sending(draft: FolderDraft): FolderDraft {
  return { ...draft, sent: draft.local };
}

/** The server's answer: its copy is the new ground, and what was typed meanwhile stays on top of it. */
export function answered(
  draft: FolderDraft,
  reply: Pick<PatchReply, 'copy' | 'conflicts'>,
  initial: FolderContent,
): FolderDraft {
  const saved = reply.copy.committed ?? initial;
  const base = reply.copy.working ?? reply.copy.committed ?? emptied(initial);
  const found = reply.conflicts.map(({ path, mine, theirs }) => ({
    path,
    mine: mine as PatchValue,
    theirs: theirs as PatchValue,
  }));
  const older = draft.conflicts.filter(({ path }) => !found.some((conflict) => conflict.path === path));
  const conflicts = [...older, ...found];
  const mine = conflicts.map(({ path, mine: value }) => ({ path, value }));
  const meanwhile = draft.sent ? changesBetween(draft.sent, draft.local) : [];
  return {
    ...draft,
    saved,
    savedAt: reply.copy.committedAt,
    base,
    local: withChanges(base, [...mine, ...meanwhile]),
    sent: null,
    untouched: null,
    keptAt: reply.copy.savedAt ?? reply.copy.committedAt,
    conflicts,
    trouble: null,
  };
}

export function failed(draft: FolderDraft, trouble: Trouble): FolderDraft {
  return { ...draft, sent: null, trouble };
}

/** Mine: it goes out on top of theirs. Theirs: it stands. */
export function resolved(draft: FolderDraft, path: string, side: 'mine' | 'theirs'): FolderDraft {
  const conflict = draft.conflicts.find((candidate) => candidate.path === path);
  if (!conflict) return draft;
  const conflicts = draft.conflicts.filter((candidate) => candidate !== conflict);
  if (side === 'mine') return { ...draft, conflicts };
  return { ...draft, conflicts, local: withChanges(draft.local, [{ path, value: conflict.theirs }]) };
}

function emptied(content: FolderContent): FolderContent {
  return isListContent(content) ? { rows: [] } : {};
}
