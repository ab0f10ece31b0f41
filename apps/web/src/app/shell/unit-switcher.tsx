import { Link, useLocation, useSearch } from '@tanstack/react-router';
import type { Session } from '@zhicheng/contract';
import { roleFacts } from '@zhicheng/domain';
import type { ReactNode } from 'react';
import { Icon } from '../../ui/icon.tsx';
import { HeaderMenu } from './header-menu.tsx';

const lists = ['/work/pending', '/work/handled', '/work/ended'] as const;

/**
 * The units for which the person acts. Work lists show the work of all of them; who has several narrows them to one here,
 * and the address says to which.
 */
export function UnitSwitcher({ memberships }: Pick<Session, 'memberships'>) {
  const { pathname } = useLocation();
  const { unitId } = useSearch({ strict: false });
  const [first, ...others] = memberships;
  if (!first) return null;
  if (!others.length) return <span className="header-unit">{first.unit.name}</span>;
  const ofWork = pathname.startsWith('/work/') || pathname.startsWith('/visits/');
  const current = ofWork ? memberships.find(({ unit }) => unit.id === unitId) : undefined;
  const to = lists.find((list) => list === pathname) ?? '/work/pending';
  const label = current ? current.unit.name : `全部单位（${memberships.length}）`;
  return (
    <HeaderMenu
      name={`切换单位：${label}`}
      label={
        <>
          <span className="header-on-phone">
            <Icon name="office" size={20} />
          </span>
          <span className="header-unit">{label}</span>
        </>
      }
    >
      <li>
        <Choice to={to} isCurrent={!current} unitId={undefined}>
          全部单位
          <small>各单位的业务一并列出</small>
        </Choice>
      </li>
      {memberships.map(({ id, unit, roles }) => (
        <li key={id}>
          <Choice to={to} isCurrent={current?.id === id} unitId={unit.id}>
            {unit.name}
            <small>{roles.map((role) => roleFacts[role].label).join('、') || '没有角色'}</small>
          </Choice>
        </li>
      ))}
    </HeaderMenu>
  );
}

type ChoiceProps = {
  readonly to: (typeof lists)[number];
  readonly unitId: string | undefined;
  readonly isCurrent: boolean;
  readonly children: ReactNode;
};

function Choice({ to, unitId, isCurrent, children }: ChoiceProps) {
  return (
    <Link
      to={to}
      search={unitId === undefined ? {} : { unitId }}
      className="header-choice"
      aria-current={isCurrent ? 'true' : undefined}
    >
      <span>{children}</span>
      {isCurrent && <Icon name="tick" size={16} />}
    </Link>
  );
}
