import type { FileInfo } from '@zhicheng/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../../platform/api/call.ts';
import { isRetriable, ProblemError, problemOf, unreachable } from '../../platform/api/problem.ts';

export type Place = { readonly applicationId: string; readonly slot: string; readonly rowId: string | null };

export type Upload =
  | { readonly state: 'none' }
  | { readonly state: 'running'; readonly file: File }
  | { readonly state: 'done'; readonly file: File; readonly info: FileInfo }
  | { readonly state: 'failed'; readonly file: File; readonly message: string; readonly again: boolean };

type Result = { readonly ok: true; readonly info: FileInfo } | { readonly ok: false };

/**
 * One upload: it begins when the file is chosen, can be waited for, tried again, and called off; called off after it has
 * arrived, the file is removed again.
 */
export function useUpload(place: Place, replaces: string | null, before: () => Promise<boolean>) {
  const [upload, setUpload] = useState<Upload>({ state: 'none' });
  const running = useRef<{ readonly result: Promise<Result>; readonly stop: AbortController } | null>(null);
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);

  const start = useCallback(
    (file: File): Promise<Result> => {
      running.current?.stop.abort();
      const stop = new AbortController();
      const show = (next: Upload): void => {
        if (alive.current && !stop.signal.aborted) setUpload(next);
      };
      const result = (async (): Promise<Result> => {
        show({ state: 'running', file });
        try {
          // The row that the file belongs to must be with the server before the file.
          if (!(await before())) throw new ProblemError(unreachable());
          const info = await call(
            'files.upload',
            {
              params: { applicationId: place.applicationId },
              upload: { slot: place.slot, rowId: place.rowId, replaces, name: file.name.slice(-120) },
              file,
            },
            { signal: stop.signal },
          );
          show({ state: 'done', file, info });
          return { ok: true, info };
        } catch (error) {
          show({ state: 'failed', file, message: problemOf(error).detail, again: isRetriable(error) });
          return { ok: false };
        }
      })();
      running.current = { result, stop };
      return result;
    },
    [place.applicationId, place.slot, place.rowId, replaces, before],
  );

  /** What became of the running upload, or of the one that has ended. */
  const result = useCallback(async (): Promise<Result> => running.current?.result ?? { ok: false }, []);

  const callOff = useCallback(async (): Promise<void> => {
    const under = running.current;
    running.current = null;
    if (!under) return;
    under.stop.abort();
    const ended = await under.result;
    setUpload({ state: 'none' });
    if (ended.ok) {
      const params = { applicationId: place.applicationId, fileId: ended.info.id };
      await call('files.remove', { params }).catch(() => undefined);
    }
  }, [place.applicationId]);

  return { upload, start, result, callOff };
}
