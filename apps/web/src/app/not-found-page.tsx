import { Link } from '@tanstack/react-router';
import { StatePage } from '../ui/page/state-page.tsx';

/** An address that leads nowhere, and the places that people look for most. */
export function NotFoundPage() {
  return (
    <StatePage title="没有找到这个页面">
      <p>地址可能已变更，或者这份材料已不在您的权限之内。</p>
      <p className="state-links">
        <Link to="/">首页</Link>
        <Link to="/work/pending">待办业务</Link>
        <Link to="/work/handled">已办业务</Link>
        <Link to="/help">帮助</Link>
      </p>
    </StatePage>
  );
}
