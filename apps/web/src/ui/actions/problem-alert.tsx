import { Alert } from 'antd';
import { useEffect, useRef } from 'react';
import { problemOf } from '../../platform/api/problem.ts';

/** What was refused, and why, at the place of the act; takes the focus, so that readers hear it. */
export function ProblemAlert({ error }: { error: unknown }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) place.current?.focus();
  }, [error]);
  if (!error) return null;
  const { title, detail, requestId, status } = problemOf(error);
  return (
    <div ref={place} tabIndex={-1} className="problem-alert">
      <Alert
        type="error"
        showIcon
        title={title}
        description={status >= 500 && requestId ? `${detail}（支持代码 ${requestId}）` : detail}
      />
    </div>
  );
}
