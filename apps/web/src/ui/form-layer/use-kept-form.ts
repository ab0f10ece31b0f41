import { useEffect, useRef, useState } from 'react';
import { now } from '../../platform/clock.ts';
import { dropForm, keepForm, keptForm, type KeptForm } from '../../platform/kept-forms.ts';

export type KeptValues<V> = {
  readonly values: V;
  readonly change: (changed: Partial<V>) => void;
  /** Left unfinished by this person earlier: offered, never put in unasked. */
  readonly offer: { readonly keptAt: string; readonly take: () => void; readonly drop: () => void } | null;
  /** Saved: the copy in the browser goes. */
  readonly forget: () => Promise<void>;
  readonly changed: boolean;
};

/**
 * The values of a form, with a copy in this browser from the first change on: a refused or timed-out save, a lost session and
 * a closed tab cost nothing.
 *
 * @param name which form and of what, `unit-new/<上级机构>`; another name is another copy
 * @param initial what the form begins with
 */
export function useKeptForm<V extends object>(personId: string, name: string, initial: V): KeptValues<V> {
  const [values, setValues] = useState(initial);
  const [changed, setChanged] = useState(false);
  const [left, setLeft] = useState<KeptForm<V> | null>(null);
  const pending = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const saved = useRef(false);

  useEffect(() => {
    let stale = false;
    void keptForm<V>({ personId, form: name }, now()).then((kept) => {
      if (!stale) setLeft(kept);
    });
    return () => {
      stale = true;
    };
  }, [personId, name]);

  useEffect(() => {
    if (!changed || saved.current) return;
    const keep = (): void => void keepForm({ personId, form: name, values, keptAt: now() });
    pending.current = setTimeout(keep, 250);
    return () => {
      clearTimeout(pending.current);
      if (!saved.current) keep();
    };
  }, [changed, values, personId, name]);

  return {
    values,
    changed,
    change: (part) => {
      setChanged(true);
      setLeft(null);
      setValues((before) => ({ ...before, ...part }));
    },
    offer: left && {
      keptAt: left.keptAt,
      take: () => {
        setValues({ ...initial, ...left.values });
        setChanged(true);
        setLeft(null);
      },
      drop: () => {
        setLeft(null);
        void dropForm({ personId, form: name });
      },
    },
    forget: () => {
      saved.current = true;
      clearTimeout(pending.current);
      return dropForm({ personId, form: name });
    },
  };
}
