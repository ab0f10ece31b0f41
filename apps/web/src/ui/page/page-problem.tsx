import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { problemOf } from '../../platform/api/problem.ts';
import { StatePage } from './state-page.tsx';

/** What stands in place of a page that could not be had: why, who can help, and the ways on. */
export function PageProblem({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { status, code, title, detail, requestId } = problemOf(error);
  return (
    <StatePage title={title}>
      <p>{code === 'not-handler' ? '这项业务不由您办理。' : detail}</p>
      {status === 403 && <p>需要了解或办理时，请联系本单位经办人员；本单位没有办理过的，请联系送来材料的单位。</p>}
      {status >= 500 && requestId !== null && <p>联系技术支持时请提供代码：{requestId}</p>}
      <p className="state-links">
        <Link to="/">首页</Link>
        <Link to="/work/pending">待办业务</Link>
        <Link to="/help">帮助</Link>
      </p>
      {status !== 403 && status !== 404 && (
        <Button type="primary" onClick={onRetry}>
          重试
        </Button>
      )}
    </StatePage>
  );
}
