import './header.css';
import { Link } from '@tanstack/react-router';
import type { Session } from '@zhicheng/contract';
import { roleFacts } from '@zhicheng/domain';
import { Icon } from '../../ui/icon.tsx';
import { HeaderMenu } from './header-menu.tsx';

type Props = {
  readonly session: Session;
  readonly menuOpen: boolean;
  readonly onToggleMenu: () => void;
  readonly onSignOut: () => void;
};

/** The top of every page: product, unit, 帮助, the person. */
export function Header({ session, menuOpen, onToggleMenu, onSignOut }: Props) {
  return (
    <header className="header">
      <button
        type="button"
        className="header-button header-fold"
        aria-expanded={menuOpen}
        aria-controls="side"
        aria-label={menuOpen ? '收起菜单' : '展开菜单'}
        title={menuOpen ? '收起菜单' : '展开菜单'}
        onClick={onToggleMenu}
      >
        <Icon name="menu" size={20} />
      </button>
      <Link to="/" className="header-product">
        <img src="/mark.svg" alt="" width="28" height="28" />
        <span>四川省专家人才管理服务</span>
      </Link>
      <div className="header-right">
        <Units session={session} />
        <Link to="/help" className="header-button header-help">
          帮助
        </Link>
        <HeaderMenu name={`${session.person.name}：个人菜单`} label={session.person.name}>
          <li className="header-on-phone">
            <Link to="/help">帮助</Link>
          </li>
          <li>
            <Link to="/account/password">密码修改</Link>
          </li>
          <li>
            <Link to="/account">我的设置</Link>
          </li>
          <li>
            <button type="button" onClick={onSignOut}>
              退出
            </button>
          </li>
        </HeaderMenu>
      </div>
    </header>
  );
}

/** The units for which the person acts. Lists show the work of all of them, so this tells and does not switch. */
function Units({ session }: { session: Session }) {
  const [first, ...others] = session.memberships;
  if (!first) return null;
  if (!others.length) return <span className="header-unit">{first.unit.name}</span>;
  return (
    <HeaderMenu
      name={`所在单位：${first.unit.name} 等 ${session.memberships.length} 个`}
      label={<span className="header-unit">{first.unit.name}</span>}
    >
      {session.memberships.map(({ id, unit, roles }) => (
        <li key={id} className="header-list-text">
          {unit.name}
          <small>{roles.map((role) => roleFacts[role].label).join('、')}</small>
        </li>
      ))}
    </HeaderMenu>
  );
}
