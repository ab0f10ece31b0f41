import './header.css';
import { Link } from '@tanstack/react-router';
import type { Session } from '@zhicheng/contract';
import { Icon } from '../../ui/icon.tsx';
import { HeaderMenu } from './header-menu.tsx';
import { MessageBell } from './message-bell.tsx';
import { UnitSwitcher } from './unit-switcher.tsx';

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
        <UnitSwitcher memberships={session.memberships} />
        {!session.mustChangePassword && !session.mustSetUpSecondFactor && <MessageBell />}
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
