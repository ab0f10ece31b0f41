import './support.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { ask } from '../../platform/api/call.ts';
import { secondOf } from '../../platform/clock.ts';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { Page, Panel } from '../../ui/page/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

const route = getRouteApi('/shell/support/errors');

/** 错误编号查询: what a code or 请求编号 means, when it happened, what to do. */
export function ErrorsPage() {
  const { code } = route.useSearch();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(code ?? '');
  return (
    <Page title="错误编号查询">
      <Panel>
        <form
          role="search"
          className="support-query"
          onSubmit={(event) => {
            event.preventDefault();
            void navigate({ to: '/support/errors', search: { code: typed.trim() } });
          }}
        >
          <div>
            <label htmlFor="error-code">出错提示上的支持代码（请求编号），或提示的标题</label>
            <Input
              id="error-code"
              style={{ width: 400 }}
              maxLength={60}
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
              }}
            />
          </div>
          <Button type="primary" htmlType="submit" disabled={typed.trim() === ''}>
            查询
          </Button>
        </form>
        {code === undefined && (
          <p className="muted">
            例如：01a20a48-4855-72b0-9e2c-4815bd82ca5d，或“已被办理”。请让办理人把整段代码发给您。
          </p>
        )}
      </Panel>
      {code !== undefined && <Found code={code} />}
    </Page>
  );
}

function Found({ code }: { code: string }) {
  const { data, error } = useQuery(ask('support.errors', { query: { code } }));
  if (error) return <ProblemAlert error={error} />;
  if (!data) return <Skeleton rows={4} />;
  return (
    <Panel title={data.meaning ? `${data.meaning.title}（${data.meaning.code}）` : '查询结果'}>
      <p>
        <b>怎么办：</b>
        {data.advice}
      </p>
      {data.happened.length > 0 && (
        <ul>
          {data.happened.map(({ at, what, result, technical }) => (
            <li key={`${at} ${what} ${result}`}>
              <time dateTime={at}>{secondOf(at)}</time> {what}：{result}
              {technical !== null && <code> {technical}</code>}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
