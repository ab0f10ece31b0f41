import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { NoticeSummary } from '@zhicheng/contract';
import { titleLevelLabels } from '@zhicheng/domain';
import { Button } from 'antd';
import { ask } from '../../platform/api/call.ts';
import { useAct } from '../../platform/api/use-act.ts';
import { ActionButton } from '../../ui/actions/action-button.tsx';
import { listAt } from '../../ui/list/list-address.ts';
import { ListView } from '../../ui/list/list-view.tsx';
import { QueryForm } from '../../ui/list/query-form.tsx';
import type { Column } from '../../ui/list/row-table.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Fitness } from './fitness.tsx';

const route = getRouteApi('/shell/apply/$level/notices');

const columns: readonly Column<NoticeSummary>[] = [
  {
    key: 'title',
    title: '申报通知',
    cell: ({ id, title, seriesNames }) => (
      <span>
        <Link to="/notices/$noticeId" params={{ noticeId: id }} className="cell-main">
          {title}
        </Link>
        <span className="cell-sub">{seriesNames.join('、')}</span>
      </span>
    ),
  },
  { key: 'year', title: '年度', width: '72px', from: 'wide', cell: ({ applyYear }) => applyYear },
  { key: 'committee', title: '评审委员会', from: 'widest', cell: ({ committeeName }) => committeeName ?? '—' },
  {
    key: 'window',
    title: '申报时间',
    width: '200px',
    cell: ({ windowFrom, windowTo, open }) => (
      <span>
        {windowFrom} 至 {windowTo}
        <span className="cell-sub">{open ? '正在申报' : '不在申报时间内'}</span>
      </span>
    ),
  },
  { key: 'fit', title: '是否符合', width: '240px', cell: (notice) => <Fitness obstacles={notice.obstacles} /> },
];

/** 申报 (§4.1.1.1): search, the blue title opens the notice, 确认 begins an application under the selected one. */
export function ChooseNoticePage() {
  const { level } = route.useParams();
  const search = route.useSearch();
  const { row, ...asked } = search;
  const answer = useQuery({
    ...ask('notices.list', { query: { level, ...asked } }),
    placeholderData: keepPreviousData,
  });
  const navigate = useNavigate();
  const queries = useQueryClient();
  const create = useAct('applications.create', {
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['applications.listOwn'] });
      void navigate({ to: '/applications/$applicationId/dossier', params: { applicationId: id } });
    },
  });
  // The only one that can be chosen is chosen already.
  const { data } = answer;
  const choosable = data?.items.filter((notice) => whyNot(notice) === null) ?? [];
  const selected = data?.items.find(({ id }) => id === row) ?? (choosable.length === 1 ? choosable[0] : undefined);
  const confirm = (notice: NoticeSummary): void => {
    create.mutate({ body: { noticeId: notice.id } });
  };
  const list = listAt(
    search,
    (next, replace) => void navigate({ to: '/apply/$level/notices', params: { level }, search: next, replace }),
  );
  return (
    <Page title={`${titleLevelLabels[level]}职称申报 · 选择申报通知`}>
      <ListView
        list={list}
        answer={answer}
        problem={create.error}
        selected={selected?.id}
        toolbar={
          <>
            <ActionButton
              type="primary"
              loading={create.isPending}
              blocked={selected ? whyNot(selected) : '请先选中符合条件的申报通知'}
              onClick={() => {
                if (selected) confirm(selected);
              }}
            >
              确认
            </ActionButton>
            <Button onClick={() => void navigate({ to: '/apply/$level', params: { level } })}>返回</Button>
          </>
        }
        query={
          <QueryForm
            words={search.search}
            label="申报通知名称或关键字"
            placeholder="请输入申报通知名称或关键字"
            width={240}
            onWords={(words) => {
              list.narrow({ search: words });
            }}
          />
        }
        caption="申报通知"
        columns={columns}
        rowId={({ id }) => id}
        nameOf={({ title }) => title}
        click="selects"
        empty={
          search.search === undefined
            ? '目前没有面向您的申报通知。通知由人社部门或评审委员会办事机构发布，可向本单位经办人员了解时间。'
            : '没有名称包含这些字的通知。'
        }
      />
    </Page>
  );
}

function whyNot({ open, applicationId }: NoticeSummary): string | null {
  if (applicationId !== null) return '您已有这一通知下的申报，请在高级职称申报中编辑';
  return open ? null : '不在申报时间内';
}
