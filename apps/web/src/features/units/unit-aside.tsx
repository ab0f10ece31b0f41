import './unit-aside.css';
import type { ReactNode } from 'react';
import { SupportContacts } from '../../ui/form-layer/support-contacts.tsx';

type Props = {
  readonly children?: ReactNode;
  /** Whose technical support is asked. */
  readonly divisionCode: string | undefined;
};

/** What stands beside a unit and its forms: 案例, the route of its people, and who helps. */
export function UnitAside({ children, divisionCode }: Props) {
  return (
    <div className="unit-aside">
      {children}
      <SupportContacts divisionCode={divisionCode} />
    </div>
  );
}
