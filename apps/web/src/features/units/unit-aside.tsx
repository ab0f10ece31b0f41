import './unit-aside.css';
import type { ReactNode } from 'react';
import { SupportContacts } from './support-contacts.tsx';

/** What stands beside a unit and its forms: 案例, the route of its people, and who helps. */
export function UnitAside({ children }: { children?: ReactNode }) {
  return (
    <div className="unit-aside">
      {children}
      <SupportContacts />
    </div>
  );
}
