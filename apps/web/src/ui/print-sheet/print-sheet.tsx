import './print-sheet.css';
import { useEffect, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** What alone is printed while it stands, whatever page or dialog is open; on the screen it is not seen. */
export function PrintSheet({ children }: { children: ReactNode }) {
  useEffect(() => {
    document.body.classList.add('prints-sheet');
    return () => {
      document.body.classList.remove('prints-sheet');
    };
  }, []);
  return createPortal(
    <div className="print-sheet" aria-hidden="true">
      {children}
    </div>,
    document.body,
  );
}
