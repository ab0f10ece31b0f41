import { Link } from '@tanstack/react-router';
import type { CheckupFinding } from '@zhicheng/contract';

/** The way to what mends a finding, one click away. */
export function MendLink({ finding: { mend, unit }, label }: { finding: CheckupFinding; label: string }) {
  const params = { unitId: unit.id };
  switch (mend) {
    case 'add-clerk':
      return (
        <Link to="/users/new" search={{ unit: unit.id }}>
          {label}
        </Link>
      );
    case 'remind-clerk':
      return (
        <Link to="/users" search={{ unit: unit.id, depth: 'unit', neverSignedIn: 'yes' }}>
          {label}
        </Link>
      );
    case 'reform':
      return (
        <Link to="/units/$unitId/reform" params={params} search={{ kind: 'move' }}>
          {label}
        </Link>
      );
    case 'fill-industries':
      return (
        <Link to="/units/$unitId/edit" params={params} search={{ field: 'industries' }}>
          {label}
        </Link>
      );
    case 'compare-codes':
      return (
        <Link to="/units/$unitId/edit" params={params} search={{ field: 'creditCode' }}>
          {label}
        </Link>
      );
    case 'fill-phone':
      return (
        <Link to="/units/$unitId/edit" params={params} search={{ field: 'contactPhone' }}>
          {label}
        </Link>
      );
  }
}
