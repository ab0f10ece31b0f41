import { useMutation } from '@tanstack/react-query';
import type { ManagedNotice } from '@zhicheng/contract';
import type { NoticeDraft } from '@zhicheng/domain';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../../../platform/api/call.ts';
import type { KeptValues } from '../../../ui/form-layer/use-kept-form.ts';
import { isRetriable, problemOf } from '../../../platform/api/problem.ts';
import { useKeptDraft } from './use-kept-draft.ts';

/** What somebody else saved meanwhile. */
export type Theirs = { readonly by: string; readonly revision: number; readonly content: NoticeDraft };

export type NoticeEditing = {
  readonly content: NoticeDraft;
  readonly change: (part: Partial<NoticeDraft>) => void;
  readonly revision: number;
  /** What the line of the head says. */
  readonly state: 'saved' | 'dirty' | 'failed' | 'conflict';
  readonly savedAt: string;
  readonly problem: unknown;
  readonly theirs: Theirs | null;
  readonly settle: (keep: 'mine' | 'theirs') => void;
  /** Typed here earlier, and lost on its way to the server. */
  readonly offer: KeptValues<NoticeDraft>['offer'];
  /** Saves what is typed now; false where that could not be done. */
  readonly flush: () => Promise<boolean>;
};

const PAUSE_MS = 900;
const AGAIN_MS = 5_000;

/** The draft of a notice while it is typed: kept a moment after each change, tried again after a broken line, never lost. */
export function useNoticeDraft(
  personId: string,
  noticeId: string,
  draft: NonNullable<ManagedNotice['draft']>,
): NoticeEditing {
  const { left, keep, forget } = useKeptDraft(personId, noticeId, draft.content);
  const [content, setContent] = useState(draft.content);
  const [revision, setRevision] = useState(draft.revision);
  const [savedAt, setSavedAt] = useState(draft.savedAt);
  const [state, setState] = useState<NoticeEditing['state']>('saved');
  const [problem, setProblem] = useState<unknown>(null);
  const [theirs, setTheirs] = useState<Theirs | null>(null);
  const latest = useRef({ content: draft.content, revision: draft.revision, saved: draft.content });
  const saving = useRef<Promise<boolean> | null>(null);
  const { mutateAsync } = useMutation({
    mutationFn: (body: { revision: number; content: NoticeDraft }) =>
      call('managedNotices.saveDraft', { params: { noticeId }, body }),
  });

  const save = useCallback(async (): Promise<boolean> => {
    const { content: typed, revision: seen } = latest.current;
    if (typed === latest.current.saved) return true;
    try {
      const reply = await mutateAsync({ revision: seen, content: typed });
      latest.current = { ...latest.current, revision: reply.revision, saved: typed };
      setRevision(reply.revision);
      setSavedAt(reply.savedAt);
      setProblem(null);
      setState(latest.current.content === typed ? 'saved' : 'dirty');
      if (latest.current.content === typed) forget();
      return true;
    } catch (error) {
      const { code, facts } = problemOf(error);
      if (code === 'notice-changed') {
        setTheirs(facts as unknown as Theirs);
        setState('conflict');
      } else setState('failed');
      setProblem(error);
      return false;
    }
  }, [mutateAsync, forget]);

  const flush = useCallback((): Promise<boolean> => {
    saving.current ??= (async () => {
      // What was typed while a saving was under way goes with the next one.
      while (await save()) if (latest.current.content === latest.current.saved) return true;
      return false;
    })().finally(() => {
      saving.current = null;
    });
    return saving.current;
  }, [save]);

  useEffect(() => {
    if (state === 'saved' || state === 'conflict') return;
    if (state === 'failed' && !isRetriable(problem)) return;
    const timer = setTimeout(() => void flush(), state === 'failed' ? AGAIN_MS : PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [content, state, problem, flush]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (latest.current.content !== latest.current.saved) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      // Leaving the page within the product: what is typed goes along.
      void flush();
    };
  }, [flush]);

  const change = useCallback(
    (part: Partial<NoticeDraft>): void => {
      latest.current = { ...latest.current, content: { ...latest.current.content, ...part } };
      setContent(latest.current.content);
      keep(latest.current.content);
      setState((before) => (before === 'conflict' ? before : 'dirty'));
    },
    [keep],
  );

  const settle = (keep: 'mine' | 'theirs'): void => {
    if (!theirs) return;
    const kept = keep === 'mine' ? latest.current.content : theirs.content;
    latest.current = { content: kept, revision: theirs.revision, saved: theirs.content };
    setContent(kept);
    setRevision(theirs.revision);
    setTheirs(null);
    setProblem(null);
    setState(kept === theirs.content ? 'saved' : 'dirty');
    if (kept === theirs.content) forget();
  };

  const offer = left && {
    keptAt: left.keptAt,
    take: () => {
      change(left.values);
    },
    drop: forget,
  };
  return { content, change, revision, state, savedAt, problem, theirs, settle, offer, flush };
}
