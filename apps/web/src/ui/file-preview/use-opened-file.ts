import { useEffect, useState } from 'react';
import { openFile } from './open-file.ts';
import type { OpenedFile } from './opened-file.ts';

type Opening =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly file: OpenedFile }
  | { readonly state: 'failed'; readonly error: unknown };

const opening: Opening = { state: 'opening' };

/** An attachment, opened while it is shown: going to another one breaks off what is under way and gives its memory back. */
export function useOpenedFile(fileId: string) {
  const [attempt, setAttempt] = useState(1);
  const [last, setLast] = useState<{ readonly of: string; readonly outcome: Opening } | null>(null);
  const wanted = `${fileId} ${attempt}`;
  useEffect(() => {
    const stop = new AbortController();
    let opened: OpenedFile | null = null;
    openFile(fileId, stop.signal)
      .then((file) => {
        opened = file;
        if (stop.signal.aborted) file.close();
        else setLast({ of: wanted, outcome: { state: 'open', file } });
      })
      .catch((error: unknown) => {
        if (!stop.signal.aborted) setLast({ of: wanted, outcome: { state: 'failed', error } });
      });
    return () => {
      stop.abort();
      opened?.close();
    };
  }, [fileId, wanted]);
  const outcome = last?.of === wanted ? last.outcome : opening;
  return {
    outcome,
    retry: () => {
      setAttempt(attempt + 1);
    },
  };
}
