import './page.css';
import { useEffect, type ReactNode } from 'react';
import { useTellPage } from './page-state.ts';

const product = '四川省专家人才管理服务';

type Props = {
  readonly title: string;
  /** Beside the title: a state, a number. */
  readonly aside?: ReactNode;
  /** What acts on the page, at the right of the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A page: its one heading, what acts on it, its contents. Sets the window's title. */
export function Page({ title, aside, actions, children }: Props) {
  usePageTitle(title);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{title}</h1>
        {aside && <div className="page-aside">{aside}</div>}
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </div>
  );
}

/** The window's title and the breadcrumb's last word. */
export function usePageTitle(title: string, { keepsMenu = false } = {}): void {
  useTellPage(title, keepsMenu);
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title]);
}

/** A sheet of paper on the page. */
export function Panel({
  title,
  extra,
  flush,
  children,
}: {
  title?: ReactNode;
  extra?: ReactNode;
  flush?: boolean;
  children: ReactNode;
}) {
  return (
    <section className="panel">
      {title !== undefined && (
        <div className="panel-head">
          <h2>{title}</h2>
          {extra}
        </div>
      )}
      <div className={flush ? undefined : 'panel-body'}>{children}</div>
    </section>
  );
}
