import './support.css';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { StuckVisit } from '@zhicheng/contract';
import { App, Button } from 'antd';
import { useState } from 'react';
import { ask } from '../../platform/api/call.ts';
import { minuteOf } from '../../platform/clock.ts';
import { listAt } from '../../ui/list/list-address.ts';
import { ListView } from '../../ui/list/list-view.tsx';
import type { Column } from '../../ui/list/row-table.tsx';
import { Page } from '../../ui/page/page.tsx';
import { waitingWords } from '../../ui/status/waiting.ts';
import { ReassignDialog } from './reassign-dialog.tsx';

const route = getRouteApi('/shell/support/stuck');

const causes = {
  stopped: '单位已停用',
  nobody: '没有能办理的经办人员',
  away: '经办人员 15 个工作日没有登录',
} as const;

/** Who could mend it, and how. */
function wayOut({ cause, superiorName, roleLabels, handlers, officePhone, officeUnitName }: StuckVisit): string {
  if (cause === 'stopped') return `由${superiorName ?? '上级机构'}启用该单位或重新指定。`;
  if (cause === 'nobody' && handlers.length > 0) return '由本单位或上级机构在用户管理中启用账号，或授予其他人该角色。';
  if (cause === 'nobody') return `由${superiorName ?? '安全保密员'}在用户管理中授予“${roleLabels[0] ?? ''}”。`;
  return `请提醒${officeUnitName}${officePhone === null ? '' : `（${officePhone}）`}的经办人员登录办理；忘记密码的重置密码，被锁定的解锁。`;
}

const columns: readonly Column<StuckVisit>[] = [
  {
    key: 'person',
    title: '申报人',
    width: '130px',
    cell: ({ personName, number, unitName }) => (
      <span>
        <span className="cell-main">{personName}</span>
        <span className="cell-sub">{number}</span>
        <span className="cell-sub">{unitName}</span>
      </span>
    ),
  },
  {
    key: 'office',
    title: '卡在哪里',
    width: '220px',
    cell: ({ officeUnitName, stepName }) => (
      <span>
        {officeUnitName}
        <span className="cell-sub">{stepName}</span>
      </span>
    ),
  },
  {
    key: 'waiting',
    title: '等待',
    width: '104px',
    cell: ({ workingDays, openedAt }) => (
      <time dateTime={openedAt} title={`${minuteOf(openedAt)} 到达`}>
        {waitingWords(workingDays)}
      </time>
    ),
  },
  {
    key: 'cause',
    title: '原因',
    width: '230px',
    cell: ({ cause, handlers }) => (
      <span>
        {causes[cause]}
        {handlers.map(({ personName, active, lastSignedInAt }) => (
          <span key={personName} className="cell-sub">
            {personName}：
            {active ? (lastSignedInAt === null ? '从未登录' : `最近 ${minuteOf(lastSignedInAt)} 登录`) : '账号已停用'}
          </span>
        ))}
      </span>
    ),
  },
  { key: 'way', title: '怎么办', cell: wayOut },
];

/** 卡住的业务: open visits that nobody looks after. */
export function StuckPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [moving, setMoving] = useState<StuckVisit | null>(null);
  const { after } = search;
  const answer = useQuery({
    ...ask('support.stuck', { query: after === undefined ? {} : { after } }),
    placeholderData: keepPreviousData,
  });
  const actions: Column<StuckVisit> = {
    key: 'action',
    title: '操作',
    width: '112px',
    fixed: true,
    cell: (row) =>
      row.mayReassign ? (
        <Button
          size="small"
          onClick={() => {
            setMoving(row);
          }}
        >
          重新指定
        </Button>
      ) : (
        <span className="muted" title={`只能由${row.superiorName ?? '上级机构'}重新指定`}>
          由上级机构指定
        </span>
      ),
  };
  return (
    <Page title="卡住的业务">
      <ListView
        list={listAt(search, (next, replace) => void navigate({ to: '/support/stuck', search: next, replace }))}
        answer={answer}
        caption="卡住的业务"
        columns={[...columns, actions]}
        rowId={({ visitId }) => visitId}
        nameOf={({ personName }) => personName}
        click="selects"
        empty="没有卡住的业务：每项在办的业务都有最近登录过的经办人员。单位停用、没有经办人员，或经办人员 15 个工作日没有登录时，会出现在这里。"
      />
      {moving && (
        <ReassignDialog
          visit={moving}
          onClose={() => {
            setMoving(null);
          }}
          onDone={(sentence) => {
            setMoving(null);
            void message.success(sentence);
            void queries.invalidateQueries({ queryKey: ['support.stuck'] });
          }}
        />
      )}
    </Page>
  );
}
