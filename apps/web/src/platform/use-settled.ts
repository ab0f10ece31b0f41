import { useEffect, useState } from 'react';

/**
 * A value once it has stood still for a while: what is typed is not asked about letter by letter.
 *
 * @param sameAs what tells whether the value changed, where it is made anew each time
 */
export function useSettled<T>(value: T, milliseconds = 300, sameAs: unknown = value): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value);
    }, milliseconds);
    return () => {
      clearTimeout(timer);
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the value is made anew each time; `sameAs` stands for it
  }, [sameAs, milliseconds]);
  return settled;
}
