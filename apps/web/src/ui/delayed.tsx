import { useEffect, useState, type ReactNode } from 'react';

/** Shows its content only after a while, so that a fast answer never flashes a skeleton. */
export function Delayed({ after = 300, children }: { after?: number; children: ReactNode }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setShown(true);
    }, after);
    return () => {
      clearTimeout(timer);
    };
  }, [after]);
  return shown ? children : null;
}
