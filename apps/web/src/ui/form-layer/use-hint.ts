import { useSyncExternalStore } from 'react';

/**
 * Which field shows its hint: the one under the pointer, else the one with the focus. One at a time, so that no hint lies
 * on another or on what the other is about.
 */
let pointed: string | null = null;
let focused: string | null = null;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether this field shows its hint now, and what its control must tell. */
export function useHint(id: string) {
  const isShown = useSyncExternalStore(subscribe, () => (pointed ?? focused) === id);
  return {
    isShown,
    handlers: {
      onPointerEnter: () => {
        pointed = id;
        tell();
      },
      onPointerLeave: () => {
        if (pointed === id) pointed = null;
        tell();
      },
      onFocus: () => {
        // Whoever goes on by keys is not held up by where the pointer was left.
        pointed = null;
        focused = id;
        tell();
      },
      onBlur: () => {
        if (focused === id) focused = null;
        tell();
      },
    },
  };
}
