import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { Button } from 'antd';
import { problemOf } from '../platform/api/problem.ts';
import { StatePage } from './state-page.tsx';

/** What stands in place of a page that could not be made: why, who can help, and the way on. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const { status, title, detail, requestId } = problemOf(error);
  return (
    <StatePage title={title}>
      <p>{detail}</p>
      {status === 403 && <p>需要权限请联系本单位经办人员；经办人员请联系上级单位。</p>}
      {status >= 500 && requestId && <p>联系技术支持时请提供代码：{requestId}</p>}
      <Button
        type="primary"
        onClick={() => {
          reset();
          void router.invalidate();
        }}
      >
        重试
      </Button>
    </StatePage>
  );
}
