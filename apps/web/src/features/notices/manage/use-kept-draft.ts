import type { NoticeDraft } from '@zhicheng/domain';
import { useCallback, useEffect, useState } from 'react';
import { now } from '../../../platform/clock.ts';
import { dropForm, keepForm, keptForm, type KeptForm } from '../../../platform/kept-forms.ts';

export type KeptDraft = {
  /** What was typed here earlier and never reached the server. */
  readonly left: KeptForm<NoticeDraft> | null;
  /** Keeps what is typed in this browser, until the server has it. */
  readonly keep: (content: NoticeDraft) => void;
  /** The server has it, or it is not wanted. */
  readonly forget: () => void;
};

/** The browser's copy of a notice that is being written: a lost line, a lost session and a closed tab cost nothing. */
export function useKeptDraft(personId: string, noticeId: string, saved: NoticeDraft): KeptDraft {
  const form = `notice/${noticeId}`;
  const [left, setLeft] = useState<KeptForm<NoticeDraft> | null>(null);
  const [begun] = useState(() => JSON.stringify(saved));

  useEffect(() => {
    let stale = false;
    void keptForm<NoticeDraft>({ personId, form }, now()).then((kept) => {
      if (!stale && kept && JSON.stringify(kept.values) !== begun) setLeft(kept);
    });
    return () => {
      stale = true;
    };
  }, [personId, form, begun]);

  const keep = useCallback(
    (values: NoticeDraft): void => {
      setLeft(null);
      void keepForm({ personId, form, values, keptAt: now() });
    },
    [personId, form],
  );
  const forget = useCallback((): void => {
    setLeft(null);
    void dropForm({ personId, form });
  }, [personId, form]);
  return { left, keep, forget };
}
