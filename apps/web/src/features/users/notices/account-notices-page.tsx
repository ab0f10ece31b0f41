import { useQueries } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { ask } from '../../../platform/api/call.ts';
import { problemOf } from '../../../platform/api/problem.ts';
import { Page, Panel } from '../../../ui/page/page.tsx';
import { PrintSheet } from '../../../ui/print-sheet/print-sheet.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { NoticeSheet } from './notice-sheet.tsx';

const route = getRouteApi('/shell/users/account-notices');

/** 账号通知单 for print, one per page: of the selected user, or of those who have never signed in. */
export function AccountNoticesPage() {
  const { ids } = route.useSearch();
  const [left, setLeft] = useState<readonly string[]>([]);
  const asked = ids === undefined ? [] : [...new Set(ids.split(','))].slice(0, 100);
  const answers = useQueries({
    queries: asked.map((membershipId) => ask('users.accountNotice', { params: { membershipId } })),
  });
  const notices = answers.flatMap(({ data }, at) => (data ? [{ ...data, membershipId: asked[at] ?? '' }] : []));
  const failed = answers.filter(({ isError }) => isError);
  const chosen = notices.filter(({ membershipId }) => !left.includes(membershipId));
  const sheets = chosen.map(({ membershipId, initialPassword, issuedBy, issuedAt, ...notice }) => (
    <NoticeSheet
      key={membershipId}
      notice={{ ...notice, password: initialPassword, issued: { by: issuedBy, at: issuedAt } }}
    />
  ));
  return (
    <Page
      title="账号通知单"
      aside={notices.length > 0 && `共 ${chosen.length} 张，每人一页`}
      actions={
        <>
          <Link to="/users" className="notices-back">
            返回用户管理
          </Link>
          <Button
            type="primary"
            disabled={!chosen.length}
            onClick={() => {
              window.print();
            }}
          >
            打印
          </Button>
        </>
      }
    >
      {!asked.length && (
        <Panel>
          <p>
            没有选中用户。请在<Link to="/users">用户管理</Link>中选中一个用户，再点击“账号通知单”；也可以
            <Link to="/users" search={{ neverSignedIn: 'yes' }}>
              列出从未登录的用户
            </Link>
            ，一次打印。
          </p>
        </Panel>
      )}
      {answers.some(({ isPending }) => isPending) && <Skeleton rows={8} />}
      {failed.length > 0 && (
        <Panel>
          <p>
            有 {failed.length} 张不能打印：{problemOf(failed[0]?.error).detail}
          </p>
        </Panel>
      )}
      {notices.length > 1 && (
        <Panel title="打印谁的">
          <div className="notices-choice">
            {notices.map(({ membershipId, personName }) => (
              <Checkbox
                key={membershipId}
                checked={!left.includes(membershipId)}
                onChange={(event) => {
                  setLeft(event.target.checked ? left.filter((id) => id !== membershipId) : [...left, membershipId]);
                }}
              >
                {personName}
              </Checkbox>
            ))}
          </div>
        </Panel>
      )}
      {sheets}
      {sheets.length > 0 && <PrintSheet>{sheets}</PrintSheet>}
    </Page>
  );
}
