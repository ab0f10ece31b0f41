import './side-menu.css';
import { Link } from '@tanstack/react-router';
import { Icon } from '../../ui/icon.tsx';
import { firstPage, isGroup, type MenuEntry } from './menu.ts';

type Props = {
  readonly entries: readonly MenuEntry[];
  readonly pending: string | undefined;
  /** The address under which the present page stands. */
  readonly place: string | null;
  readonly onChoose: () => void;
};

/** The left menu: every level is a link, and nothing is folded away that a person might look for. */
export function SideMenu({ entries, pending, place, onChoose }: Props) {
  return (
    <nav className="side-menu" aria-label="主菜单">
      <MenuLevel entries={entries} level={1} pending={pending} place={place} onChoose={onChoose} />
    </nav>
  );
}

function MenuLevel({ entries, level, pending, place, onChoose }: Props & { readonly level: number }) {
  return (
    <ul>
      {entries.map((entry) => {
        const group = isGroup(entry);
        const to = level === 1 && entry.label === '首页' ? '/' : group ? firstPage(entry) : entry.to;
        const current = group ? to === '/' && place === '/' : place === to;
        return (
          <li key={entry.label}>
            <Link
              to={to}
              activeOptions={{ exact: true }}
              activeProps={{}}
              className={`side-menu-link level-${level}${group ? ' is-group' : ''}${current ? ' is-current' : ''}`}
              aria-current={current ? 'page' : undefined}
              onClick={onChoose}
            >
              {group && entry.icon && <Icon name={entry.icon} size={18} />}
              <span>{entry.label}</span>
              {!group && entry.count === 'pending' && pending ? (
                <b className="side-menu-count" aria-hidden="true">
                  {pending}
                </b>
              ) : null}
            </Link>
            {group && (
              <MenuLevel
                entries={entry.entries}
                level={level + 1}
                pending={pending}
                place={place}
                onChoose={onChoose}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
