import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ApplicationSummary } from '@zhicheng/contract';
import { titleLevelLabels } from '@zhicheng/domain';
import { ask } from '../../platform/api/call.ts';
import { minuteOf } from '../../platform/clock.ts';
import { listAt } from '../../ui/list/list-address.ts';
import { ListView } from '../../ui/list/list-view.tsx';
import type { Column } from '../../ui/list/row-table.tsx';
import { Page } from '../../ui/page/page.tsx';
import { deadlineDay } from '../../ui/status/deadline.ts';
import { StatusTag } from '../../ui/status/status-tag.tsx';
import { OwnToolbar } from './own-toolbar.tsx';

const route = getRouteApi('/shell/apply/$level');

const columns: readonly Column<ApplicationSummary>[] = [
  { key: 'year', title: '年度', width: '72px', cell: ({ applyYear }) => applyYear },
  {
    key: 'notice',
    title: '申报通知',
    cell: ({ noticeTitle, number }) => (
      <span>
        <span className="cell-main">{noticeTitle}</span>
        <span className="cell-sub">{number ?? '提交后编号'}</span>
      </span>
    ),
  },
  { key: 'title', title: '申报资格', width: '150px', cell: ({ titleName }) => titleName ?? '未填写' },
  {
    key: 'profession',
    title: '专业',
    width: '150px',
    from: 'wide',
    cell: ({ professionName }) => professionName ?? '未填写',
  },
  {
    key: 'status',
    title: '状态',
    width: '190px',
    cell: ({ status, statusLabel, submitBy, whereabouts }) => (
      <span>
        <StatusTag status={status} label={statusLabel} />
        {submitBy !== null && <span className="cell-sub">截止 {deadlineDay(submitBy)}</span>}
        {submitBy === null && whereabouts && <span className="cell-sub">{whereabouts.unitName}</span>}
      </span>
    ),
  },
  { key: 'updated', title: '更新时间', width: '150px', from: 'wide', cell: ({ updatedAt }) => minuteOf(updatedAt) },
];

/** 高级职称申报 (§4.1.1): one's own applications, and above them what can be done with the selected one. */
export function OwnApplicationsPage() {
  const { level } = route.useParams();
  const search = route.useSearch();
  const answer = useQuery({
    ...ask('applications.listOwn', {
      query: { level, ...(search.after === undefined ? {} : { after: search.after }) },
    }),
    placeholderData: keepPreviousData,
  });
  const navigate = useNavigate();
  const { data } = answer;
  const rows = data?.items.filter(({ status }) => status !== 'discarded');
  const selected = rows?.find(({ id }) => id === search.row) ?? (rows?.length === 1 ? rows[0] : undefined);
  const open = ({ id, allowedActions }: ApplicationSummary): void => {
    const params = { applicationId: id };
    if (allowedActions.includes('edit')) void navigate({ to: '/applications/$applicationId/dossier', params });
    else void navigate({ to: '/applications/$applicationId/form', params });
  };
  const list = listAt(
    search,
    (next, replace) => void navigate({ to: '/apply/$level', params: { level }, search: next, replace }),
  );
  return (
    <Page title={`${titleLevelLabels[level]}职称申报`}>
      <ListView
        list={list}
        answer={{ ...answer, data: data && { ...data, items: rows ?? [] } }}
        selected={selected?.id}
        toolbar={<OwnToolbar level={level} selected={selected} />}
        caption="我的申报"
        columns={columns}
        rowId={({ id }) => id}
        nameOf={({ noticeTitle }) => noticeTitle}
        onOpen={open}
        click="selects"
        empty={
          <>
            还没有申报。
            <Link to="/apply/$level/notices" params={{ level }}>
              选择申报通知，开始申报
            </Link>
          </>
        }
      />
    </Page>
  );
}
