import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate, useRouter } from '@tanstack/react-router';
import type { ApplicationSummary } from '@zhicheng/contract';
import { titleLevelLabels } from '@zhicheng/domain';
import { ask } from '../../platform/api/call.ts';
import { minuteOf } from '../../platform/clock.ts';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { ListFooter, ListPanel } from '../../ui/list/list-panel.tsx';
import { RowTable, type Column } from '../../ui/list/row-table.tsx';
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
  const { data, error, isFetching } = useQuery({
    ...ask('applications.listOwn', {
      query: { level, ...(search.after === undefined ? {} : { after: search.after }) },
    }),
    placeholderData: keepPreviousData,
  });
  const navigate = useNavigate();
  const router = useRouter();
  const rows = data?.items.filter(({ status }) => status !== 'discarded');
  const selected = rows?.find(({ id }) => id === search.row) ?? (rows?.length === 1 ? rows[0] : undefined);
  const open = ({ id, allowedActions }: ApplicationSummary): void => {
    const params = { applicationId: id };
    if (allowedActions.includes('edit')) void navigate({ to: '/applications/$applicationId/dossier', params });
    else void navigate({ to: '/applications/$applicationId/form', params });
  };
  return (
    <Page title={`${titleLevelLabels[level]}职称申报`}>
      <ProblemAlert error={error} />
      <ListPanel
        toolbar={<OwnToolbar level={level} selected={selected} />}
        table={
          <RowTable
            caption="我的申报"
            columns={columns}
            rows={rows}
            rowId={({ id }) => id}
            nameOf={({ noticeTitle }) => noticeTitle}
            selected={selected?.id}
            onSelect={(id) =>
              void navigate({ to: '/apply/$level', params: { level }, search: { ...search, row: id }, replace: true })
            }
            onOpen={open}
            click="selects"
            refetching={isFetching}
            empty={
              <>
                还没有申报。
                <Link to="/apply/$level/notices" params={{ level }}>
                  选择申报通知，开始申报
                </Link>
              </>
            }
          />
        }
        footer={
          <ListFooter
            count={data?.count}
            paged={search.after !== undefined}
            onBack={() => {
              router.history.back();
            }}
            onNext={
              data?.next
                ? () => void navigate({ to: '/apply/$level', params: { level }, search: { after: data.next ?? '' } })
                : undefined
            }
          />
        }
      />
    </Page>
  );
}
