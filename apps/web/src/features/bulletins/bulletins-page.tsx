import './bulletins.css';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { Bulletin } from '@zhicheng/contract';
import { bulletinKindLabels, bulletinStateLabels } from '@zhicheng/domain';
import { Button } from 'antd';
import { ask, call } from '../../platform/api/call.ts';
import { minuteOf } from '../../platform/clock.ts';
import { filtersInForce } from '../../ui/list/filters-in-force.ts';
import { listAt } from '../../ui/list/list-address.ts';
import { ListView } from '../../ui/list/list-view.tsx';
import type { Column } from '../../ui/list/row-table.tsx';
import { Page } from '../../ui/page/page.tsx';
import { useRegionName } from '../../ui/regions/region-names.ts';
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
  const queries = useQueryClient();
  const { row, edit, ...query } = search;
  const answer = useQuery({ ...ask('bulletins.list', { query }), placeholderData: keepPreviousData });
  const { data } = answer;
  const regionName = useRegionName();
  const inForce = filtersInForce(search, {
    search: (words) => `“${words}”`,
    kind: (kind) => bulletinKindLabels[kind],
    state: (state) => bulletinStateLabels[state],
    region: (region) => regionName(region),
    on: (day) => `${day} 显示`,
  });
  const selected = data?.items.find(({ id }) => id === row);
  const edited = data?.items.find(({ id }) => id === edit) ?? null;
  const to = (next: typeof search, replace = false): void => {
    void navigate({ to: '/bulletins', search: next, replace });
  };
  const list = listAt(search, to);
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
      <ListView
        list={list}
        answer={answer}
        problem={move.error}
        inForce={inForce}
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
        query={<BulletinsQuery address={search} onNarrow={list.narrow} />}
        caption="公告"
        columns={columns}
        rowId={({ id }) => id}
        nameOf={({ title }) => title}
        onOpen={({ id }) => {
          to({ ...search, row: id, edit: id });
        }}
        click="selects"
        empty={
          inForce.length > 0
            ? '没有符合筛选条件的公告。去掉上方的条件可以看到全部。'
            : '还没有公告。点击“新增”写通知公告（首页）或系统公告（每页顶部），保存为草稿，预览后发布。'
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
