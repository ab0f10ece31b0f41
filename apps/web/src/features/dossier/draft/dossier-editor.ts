import type { Dossier, FolderState, PatchReply } from '@zhicheng/contract';
import {
  initialContents,
  type DossierContents,
  type FolderContent,
  type FolderId,
  type Release,
} from '@zhicheng/domain';
import { isRetriable, problemOf, type Problem } from '../../../platform/api/problem.ts';
import type { ContentChange } from './content-changes.ts';
import {
  answered,
  edited,
  failed,
  isBehind,
  openDraft,
  recovered,
  resolved,
  sending,
  unsaved,
  unsent,
  type FolderDraft,
} from './folder-draft.ts';

export type EditorState = {
  readonly drafts: { readonly [folder in FolderId]?: FolderDraft };
  readonly states: readonly FolderState[];
};

type Kept = { readonly folder: FolderId; readonly base: FolderContent; readonly local: FolderContent };

/** What the editor reaches outside itself by. */
export type EditorPorts = {
  readonly autosave: (folder: FolderId, patch: readonly ContentChange[]) => Promise<PatchReply>;
  readonly commit: (folder: FolderId, patch: readonly ContentChange[]) => Promise<PatchReply>;
  readonly abandon: (folder: FolderId) => Promise<PatchReply>;
  /** Keeps a copy in the browser; null: the server has it all. */
  readonly keep: (folder: FolderId, copy: Omit<Kept, 'folder'> | null) => void;
  /** Runs something later; what it gives back calls that off. */
  readonly later: (run: () => void, milliseconds: number) => () => void;
};

export type DossierEditor = ReturnType<typeof createDossierEditor>;

const autosaveAfter = 800;
const retryAfter = [2_000, 4_000, 8_000, 15_000];

/**
 * The folders of a dossier while they are filled in: every change is kept in the browser at once and sent after a moment;
 * requests of one folder follow one another; a broken line is tried again until it holds.
 */
export function createDossierEditor(dossier: Dossier, release: Release, kept: readonly Kept[], ports: EditorPorts) {
  const initial = initialContents(release, dossier.context);
  let state: EditorState = { drafts: firstDrafts(dossier, release, initial, kept), states: dossier.states };
  const listeners = new Set<() => void>();
  const timers = new Map<FolderId, () => void>();
  const failures = new Map<FolderId, number>();
  const under = new Map<FolderId, Promise<unknown>>();

  const initialOf = (folder: FolderId): FolderContent => initial[folder] ?? {};
  const draftOf = (folder: FolderId): FolderDraft => {
    const draft = state.drafts[folder];
    if (!draft) throw new Error(`the release has no folder ${folder}`);
    return draft;
  };
  const set = (draft: FolderDraft, states: readonly FolderState[] = state.states): void => {
    state = { drafts: { ...state.drafts, [draft.folder]: draft }, states };
    for (const listener of listeners) listener();
  };
  const stopTimer = (folder: FolderId): void => {
    timers.get(folder)?.();
    timers.delete(folder);
  };
  const startTimer = (folder: FolderId, milliseconds: number): void => {
    stopTimer(folder);
    timers.set(
      folder,
      ports.later(() => {
        timers.delete(folder);
        void flush(folder);
      }, milliseconds),
    );
  };
  const keep = (draft: FolderDraft): void => {
    ports.keep(draft.folder, isBehind(draft) ? { base: draft.base, local: draft.local } : null);
  };

  /** The server answered: no folder says any longer that it can't be reached, and what waits goes out now. */
  const lineHolds = (): void => {
    for (const draft of Object.values(state.drafts)) {
      if (draft.trouble?.kind !== 'unreachable') continue;
      failures.delete(draft.folder);
      set({ ...draft, trouble: null });
      startTimer(draft.folder, 0);
    }
  };

  /** One request of a folder after the other, whatever became of the one before. */
  const inTurn = <T>(folder: FolderId, act: () => Promise<T>): Promise<T> => {
    const turn = (under.get(folder) ?? Promise.resolve()).then(act, act);
    under.set(
      folder,
      turn.catch(() => undefined),
    );
    return turn;
  };

  const exchange = async (
    folder: FolderId,
    ask: (patch: readonly ContentChange[]) => Promise<PatchReply>,
  ): Promise<PatchReply> => {
    const patch = unsent(draftOf(folder));
    set(sending(draftOf(folder)));
    try {
      const reply = await ask(patch);
      failures.delete(folder);
      const draft = answered(draftOf(folder), reply, initialOf(folder));
      set(draft, reply.states);
      keep(draft);
      lineHolds();
      if (unsent(draft).length > 0) startTimer(folder, autosaveAfter);
      return reply;
    } catch (error) {
      const again = isRetriable(error);
      set(failed(draftOf(folder), { kind: again ? 'unreachable' : 'refused', message: problemOf(error).detail }));
      if (again) {
        const count = failures.get(folder) ?? 0;
        failures.set(folder, count + 1);
        startTimer(folder, retryAfter[Math.min(count, retryAfter.length - 1)] ?? autosaveAfter);
      }
      throw error;
    }
  };

  /** Sends what the server does not have yet; gives whether it now has everything. */
  const flush = async (folder: FolderId): Promise<boolean> => {
    stopTimer(folder);
    try {
      await inTurn(folder, async () => {
        const draft = draftOf(folder);
        if (isBehind(draft) && unsent(draft).length > 0)
          await exchange(folder, (patch) => ports.autosave(folder, patch));
        // Nothing is left to send (typed back, or saved meanwhile): nothing is in trouble.
        else if (draft.trouble) set({ ...draft, trouble: null });
      });
      return true;
    } catch {
      return false;
    }
  };

  const attempt = async (folder: FolderId, act: () => Promise<PatchReply>): Promise<Committed> => {
    stopTimer(folder);
    try {
      return { ok: true, reply: await inTurn(folder, act) };
    } catch (error) {
      return { ok: false, problem: problemOf(error) };
    }
  };

  return {
    state: (): EditorState => state,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit: (folder: FolderId, local: FolderContent): void => {
      const draft = edited(draftOf(folder), local);
      set(draft);
      keep(draft);
      startTimer(folder, autosaveAfter);
    },
    lineHolds,
    flush,
    flushAll: async (): Promise<boolean> => {
      const folders = Object.keys(state.drafts) as FolderId[];
      return (await Promise.all(folders.map(flush))).every(Boolean);
    },
    /** 保存数据, 保存, 下一步: the working copy becomes the folder's content. */
    commit: (folder: FolderId): Promise<Committed> =>
      attempt(folder, () => exchange(folder, (patch) => ports.commit(folder, patch))),
    /** 放弃: back to what was saved. */
    abandon: (folder: FolderId): Promise<Committed> =>
      attempt(folder, async () => {
        const reply = await ports.abandon(folder);
        set(openDraft(reply.copy, initialOf(folder)), reply.states);
        ports.keep(folder, null);
        return reply;
      }),
    choose: (folder: FolderId, path: string, side: 'mine' | 'theirs'): void => {
      set(resolved(draftOf(folder), path, side));
      startTimer(folder, 0);
    },
    setStates: (states: readonly FolderState[]): void => {
      state = { ...state, states };
      for (const listener of listeners) listener();
    },
  };
}

export type Committed =
  { readonly ok: true; readonly reply: PatchReply } | { readonly ok: false; readonly problem: Problem };

/** The contents as they stand on the screen. */
export function localContents({ drafts }: EditorState): DossierContents {
  return Object.fromEntries(Object.values(drafts).map(({ folder, local }) => [folder, local]));
}

/** How many fields differ from what was saved. */
export function unsavedCount({ drafts }: EditorState, folder: FolderId): number {
  const draft = drafts[folder];
  return draft ? unsaved(draft).length : 0;
}

function firstDrafts(
  dossier: Dossier,
  release: Release,
  initial: DossierContents,
  kept: readonly Kept[],
): EditorState['drafts'] {
  return Object.fromEntries(
    release.folders.map((declaration) => {
      const copy = dossier.folders.find(({ folder }) => folder === declaration.id) ?? {
        folder: declaration.id,
        committed: null,
        working: null,
        savedAt: null,
        committedAt: null,
      };
      const draft = openDraft(copy, initial[declaration.id] ?? {});
      const mine = kept.find(({ folder }) => folder === declaration.id);
      return [declaration.id, mine ? recovered(draft, mine) : draft];
    }),
  );
}
