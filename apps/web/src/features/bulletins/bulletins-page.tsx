import './bulletins.css';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router';
import type { Bulletin } from '@zhicheng/contract';
import { bulletinKindLabels, bulletinStateLabels } from '@zhicheng/domain';
import { Button } from 'antd';
import { ask, call } from '../../platform/api/call.ts';
import { minuteOf } from '../../platform/clock.ts';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { ListFooter, ListPanel } from '../../ui/list/list-panel.tsx';
import { RowTable, type Column } from '../../ui/list/row-table.tsx';
import { Page } from '../../ui/page/page.tsx';
import { BulletinForm } from './bulletin-form.tsx';
import { BulletinsQuery } from './bulletins-query.tsx';

const route = getRouteApi('/shell/bulletins');

const columns: readonly Column<Bulletin>[] = [
  {
    key: 'title',
    title: '标题',
    cell: ({ title, pinned }) => (
      <span className="cell-main">
        {pinned && '【置顶】'}
        {title}
      </span>
    ),
  },
  { key: 'kind', title: '类型', width: '96px', cell: ({ kind }) => bulletinKindLabels[kind] },
  { key: 'region', title: '显示区域', width: '180px', cell: ({ regionName }) => regionName },
  {
    key: 'time',
    title: '显示时间',
    width: '170px',
    cell: ({ shownFrom, shownTo }) => (
      <span>
        {minuteOf(shownFrom)}
        <span className="cell-sub">{shownTo === null ? '至撤下' : `至 ${minuteOf(shownTo)}`}</span>
      </span>
    ),
  },
  { key: 'state', title: '状态', width: '88px', cell: ({ state }) => bulletinStateLabels[state] },
  {
    key: 'by',
    title: '最后修改',
    width: '150px',
    from: 'wide',
    cell: ({ updatedAt, updatedByName }) => (
      <span>
        {updatedByName}
        <span className="cell-sub">{minuteOf(updatedAt)}</span>
      </span>
    ),
  },
];

/** 公告管理: 通知公告 and 系统公告, drafted, previewed, published, withdrawn. */
export function BulletinsPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const router = useRouter();
  const queries = useQueryClient();
  const { row, edit, ...query } = search;
  const { after: _page, ...filters } = query;
  const isNarrowed = Object.keys(filters).length > 0;
  const { data, error, isFetching } = useQuery({
    ...ask('bulletins.list', { query }),
    placeholderData: keepPreviousData,
  });
  const selected = data?.items.find(({ id }) => id === row);
  const edited = data?.items.find(({ id }) => id === edit) ?? null;
  const to = (next: typeof search, replace = false): void => {
    void navigate({ to: '/bulletins', search: next, replace });
  };
  const refresh = (): void => {
    void queries.invalidateQueries();
  };
  const move = useMutation({
    mutationFn: ({ bulletin, verb }: { bulletin: Bulletin; verb: 'publish' | 'withdraw' }) =>
      call(`bulletins.${verb}`, { params: { bulletinId: bulletin.id }, body: { revision: bulletin.revision } }),
    onSettled: refresh,
  });
  const may = (action: 'edit' | 'publish' | 'withdraw'): boolean => selected?.allowedActions.includes(action) ?? false;
  return (
    <Page title="公告管理">
      <ProblemAlert error={error ?? move.error} />
      <ListPanel
        toolbar={
          <>
            <Button
              type="primary"
              onClick={() => {
                to({ ...search, edit: 'new' });
              }}
            >
              新增
            </Button>
            <Button
              disabled={!may('edit')}
              onClick={() => {
                if (row !== undefined) to({ ...search, edit: row });
              }}
            >
              编辑
            </Button>
            <Button
              disabled={!may('publish')}
              loading={move.isPending}
              onClick={() => {
                if (selected) move.mutate({ bulletin: selected, verb: 'publish' });
              }}
            >
              发布
            </Button>
            <Button
              disabled={!may('withdraw')}
              onClick={() => {
                if (selected) move.mutate({ bulletin: selected, verb: 'withdraw' });
              }}
            >
              撤下
            </Button>
          </>
        }
        query={<BulletinsQuery key={filters.search} filters={filters} onSearch={to} />}
        table={
          <RowTable
            caption="公告"
            columns={columns}
            rows={data?.items}
            rowId={({ id }) => id}
            nameOf={({ title }) => title}
            selected={row}
            onSelect={(id) => {
              to({ ...search, row: id }, true);
            }}
            onOpen={({ id }) => {
              to({ ...search, row: id, edit: id });
            }}
            click="selects"
            refetching={isFetching}
            empty={
              isNarrowed
                ? '没有符合筛选条件的公告。去掉上方的条件可以看到全部。'
                : '还没有公告。点击“新增”写通知公告（首页）或系统公告（每页顶部），保存为草稿，预览后发布。'
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
                ? () => {
                    to({ ...query, after: data.next ?? '' });
                  }
                : undefined
            }
          />
        }
      />
      {edit !== undefined && (edit === 'new' || edited) && (
        <BulletinForm
          key={edit}
          bulletin={edited}
          onClose={() => {
            to({ ...query, ...(row === undefined ? {} : { row }) }, true);
          }}
          onSaved={({ id }) => {
            refresh();
            to({ ...query, row: id }, true);
          }}
        />
      )}
    </Page>
  );
}
