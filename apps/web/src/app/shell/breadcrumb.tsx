import { Link } from '@tanstack/react-router';

/** Where this page stands in the menu, in the manual's words. */
export function Breadcrumb({ crumbs }: { crumbs: readonly string[] }) {
  if (!crumbs.length) return null;
  return (
    <nav className="breadcrumb" aria-label="当前位置">
      <ol>
        <li>
          <Link to="/">首页</Link>
        </li>
        {crumbs.map((crumb, at) => (
          <li key={crumb} aria-current={at === crumbs.length - 1 ? 'page' : undefined}>
            {crumb}
          </li>
        ))}
      </ol>
    </nav>
  );
}
