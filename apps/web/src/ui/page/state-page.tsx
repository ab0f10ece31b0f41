import './state-page.css';
import type { ReactNode } from 'react';
import { usePageTitle } from './page.tsx';

/** A page that has nothing to show says why, and where to go on. */
export function StatePage({ title, children }: { title: string; children: ReactNode }) {
  usePageTitle(title, { keepsMenu: true });
  return (
    <div className="state-page">
      <h1>{title}</h1>
      {children}
    </div>
  );
}
