import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Icon } from '../../ui/icon.tsx';

/** A button of the header that opens a short list below itself; closes on Escape, on a choice, and on a click elsewhere. */
export function HeaderMenu({ label, name, children }: { label: ReactNode; name: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const listId = useId();
  useEffect(() => {
    if (!open) return;
    const closeOutside = (event: Event): void => {
      if (event.target instanceof Node && !frame.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
    };
  }, [open]);
  return (
    <div
      className="header-menu"
      ref={frame}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        setOpen(false);
        frame.current?.querySelector('button')?.focus();
      }}
    >
      <button
        type="button"
        className="header-button"
        aria-expanded={open}
        aria-controls={listId}
        aria-label={name}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {label}
        <Icon name="down" size={14} />
      </button>
      <ul
        id={listId}
        className="header-list"
        hidden={!open}
        onClick={() => {
          setOpen(false);
        }}
      >
        {children}
      </ul>
    </div>
  );
}
