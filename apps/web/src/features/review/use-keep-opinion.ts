import { useBlocker } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { leaving } from '../../platform/leaving.ts';

const question = '审批意见有改动，尚未保存。离开后这些改动会丢失，确定离开吗？';

/**
 * Asks before an opinion that was not saved is left behind.
 *
 * @returns call it when the act itself took the opinion along
 */
export function useKeepOpinion(dirty: boolean): () => void {
  const taken = useRef(false);
  useEffect(() => {
    taken.current = false;
  }, [dirty]);
  const keeps = (): boolean => dirty && !taken.current && !leaving.now;
  useBlocker({
    // Another attachment of the same dossier is not leaving.
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && keeps() && !window.confirm(question),
    enableBeforeUnload: keeps,
  });
  return () => {
    taken.current = true;
  };
}
