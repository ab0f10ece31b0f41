import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { LogList } from './log-list.tsx';

const operations = getRouteApi('/shell/logs/operations');
const signIns = getRouteApi('/shell/logs/sign-ins');

/** 操作日志: who did what to what. */
export function OperationsPage() {
  const search = operations.useSearch();
  const navigate = useNavigate();
  return (
    <LogList
      log="operations"
      title="操作日志"
      search={search}
      onSearch={(next, replace = false) => void navigate({ to: '/logs/operations', search: next, replace })}
    />
  );
}

/** 登录日志: signing in and out, and what was refused there. */
export function SignInsPage() {
  const search = signIns.useSearch();
  const navigate = useNavigate();
  return (
    <LogList
      log="sign-ins"
      title="登录日志"
      search={search}
      onSearch={(next, replace = false) => void navigate({ to: '/logs/sign-ins', search: next, replace })}
    />
  );
}
