import { useSyncExternalStore } from 'react';

/** What the guard shows over the page. */
export type GuardState = 'nothing' | 'warning' | 'sign-in';

let state: GuardState = 'nothing';
let waiting: { readonly go: () => void; readonly fail: (reason: unknown) => void }[] = [];
const listeners = new Set<() => void>();

export function setGuard(next: GuardState): void {
  if (next === state) return;
  state = next;
  for (const listener of listeners) listener();
}

export function guardNow(): GuardState {
  return state;
}

export function useGuard(): GuardState {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, guardNow);
}

/** Asks for the password over the page and waits until it was given; rejects when what waits is called off. */
export function waitForSignIn(signal: AbortSignal | undefined): Promise<void> {
  setGuard('sign-in');
  return new Promise((go, fail) => {
    waiting.push({ go, fail });
    signal?.addEventListener('abort', () => {
      fail(new DOMException('called off', 'AbortError'));
    });
  });
}

/** The person is back: what waits goes out again. */
export function goOn(): void {
  setGuard('nothing');
  const all = waiting;
  waiting = [];
  for (const { go } of all) go();
}
