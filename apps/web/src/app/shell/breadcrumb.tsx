import { Link } from '@tanstack/react-router';
import { useShownPage } from '../../ui/page/page-state.ts';

/** Where this page stands in the menu, in the manual's words; the last is the page's own heading. */
export function Breadcrumb({ crumbs }: { crumbs: readonly string[] }) {
  const shown = useShownPage();
  if (!crumbs.length) return null;
  const words = shown ? [...crumbs.slice(0, -1), shown.title] : crumbs;
  return (
    <nav className="breadcrumb" aria-label="当前位置">
      <ol>
        <li>
          <Link to="/">首页</Link>
        </li>
        {words.map((crumb, at) => (
          <li key={crumb} aria-current={at === words.length - 1 ? 'page' : undefined}>
            {crumb}
          </li>
        ))}
      </ol>
    </nav>
  );
}
