import { useEffect, useRef } from 'react';

/** What each key does, by physical key (`event.code`, as `Shift+`, `Ctrl+` prefixed where it is held). */
export type HotKeys = Readonly<Record<string, () => void>>;

const switchName = 'zhicheng.hot-keys';

/** Keys can be switched off for good (WCAG 2.1.4). */
export function hotKeysAreOn(): boolean {
  return localStorage.getItem(switchName) !== 'off';
}

export function switchHotKeys(on: boolean): void {
  localStorage.setItem(switchName, on ? 'on' : 'off');
}

/** Acts on single keys while the page is shown: never in a field, in a dialog, or while an input method is composing. */
export function useHotKeys(keys: HotKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const action = latest.current[codeOf(event)];
      if (!action || !isFree(event)) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
    };
  }, []);
}

function codeOf(event: KeyboardEvent): string {
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.shiftKey ? 'Shift+' : ''}${event.code}`;
}

function isFree(event: KeyboardEvent): boolean {
  if (event.isComposing || event.altKey || event.defaultPrevented) return false;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('[role="dialog"]')) return false;
  if (event.ctrlKey || event.metaKey) return true;
  if (!hotKeysAreOn()) return false;
  if (target?.closest('input:not([type="radio"]):not([type="checkbox"]), textarea, select, [contenteditable]'))
    return false;
  const pressesControl = event.code === 'Enter' || event.code === 'Space';
  return !(pressesControl && target?.closest('a, button, summary'));
}
