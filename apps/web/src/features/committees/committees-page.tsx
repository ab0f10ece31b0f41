import '../../ui/status/status-tag.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Outlet, useNavigate } from '@tanstack/react-router';
import type { Committee } from '@zhicheng/contract';
import { codeName, titleLevelLabels, titleLevels } from '@zhicheng/domain';
import { Button } from 'antd';
import { ask } from '../../platform/api/call.ts';
import { ActionButton } from '../../ui/actions/action-button.tsx';
import { FilterSelect, optionsOf } from '../../ui/list/filter-select.tsx';
import { filtersInForce } from '../../ui/list/filters-in-force.ts';
import { listAt } from '../../ui/list/list-address.ts';
import { ListView } from '../../ui/list/list-view.tsx';
import { QueryForm } from '../../ui/list/query-form.tsx';
import type { Column } from '../../ui/list/row-table.tsx';
import { Page } from '../../ui/page/page.tsx';
import { standingLabels } from './committee-words.ts';

const route = getRouteApi('/shell/committees');

const tones = { 'in-force': 'good', ending: 'attention', ended: 'bad', 'not-yet': 'quiet', stopped: 'quiet' } as const;

const columns: readonly Column<Committee>[] = [
  {
    key: 'name',
    title: '评审委员会',
    cell: ({ name, series }) => (
      <span>
        <span className="cell-main">{name}</span>
        <span className="cell-sub">
          {series
            .map(({ code, professions }) => {
              const chosen = professions.length === 0 ? '' : `（${professions.length} 个专业）`;
              return `${codeName('SERIES', code) ?? code}${chosen}`;
            })
            .join('、')}
        </span>
      </span>
    ),
  },
  { key: 'level', title: '级别', width: '64px', cell: ({ titleLevel }) => titleLevelLabels[titleLevel] },
  {
    key: 'office',
    title: '办事机构（评办）',
    width: '180px',
    from: 'wide',
    cell: ({ officeUnitName }) => officeUnitName,
  },
  { key: 'region', title: '地区', width: '88px', from: 'widest', cell: ({ divisionName }) => divisionName },
  {
    key: 'filing',
    title: '核准备案',
    width: '220px',
    from: 'wide',
    cell: ({ filingNo, validFrom, validTo }) => (
      <span>
        {filingNo}
        <span className="cell-sub">
          {validFrom} 至 {validTo}
        </span>
      </span>
    ),
  },
  {
    key: 'standing',
    title: '状态',
    width: '104px',
    cell: ({ standing }) => <span className={`status-tag is-${tones[standing]}`}>{standingLabels[standing]}</span>,
  },
];

const levels = optionsOf(titleLevels, titleLevelLabels);
const standings = optionsOf(['in-force', 'ending', 'ended', 'stopped'], standingLabels);

/** 评审委员会: those within the person's power, and how long their 核准备案 holds. */
export function CommitteesPage() {
  const search = route.useSearch();
  const { row, ...asked } = search;
  const answer = useQuery({ ...ask('committees.list', { query: asked }), placeholderData: keepPreviousData });
  const navigate = useNavigate();
  const list = listAt(search, (next, replace) => void navigate({ to: '/committees', search: next, replace }));
  const selected = answer.data?.items.find(({ id }) => id === row);
  const inForce = filtersInForce(search, {
    search: (words) => `“${words}”`,
    level: (level) => titleLevelLabels[level],
    standing: (standing) => standingLabels[standing],
  });
  const open = (committeeId: string): void => {
    void navigate({ to: '/committees/$committeeId', params: { committeeId }, search });
  };
  return (
    <Page title="评审委员会">
      <ListView
        list={list}
        answer={answer}
        inForce={inForce}
        toolbar={
          <>
            <Button
              type="primary"
              onClick={() => {
                open('new');
              }}
            >
              新增
            </Button>
            <ActionButton
              blocked={selected ? null : '请先选中一个评审委员会'}
              onClick={() => {
                if (selected) open(selected.id);
              }}
            >
              {selected && !selected.mine ? '详情' : '编辑'}
            </ActionButton>
          </>
        }
        query={
          <QueryForm
            words={search.search}
            label="名称、办事机构或备案文号"
            width={220}
            onWords={(words) => {
              list.narrow({ search: words });
            }}
          >
            <FilterSelect
              label="级别"
              width={92}
              options={levels}
              value={search.level}
              onChange={(level) => {
                list.narrow({ level });
              }}
            />
            <FilterSelect
              label="状态"
              width={124}
              options={standings}
              value={search.standing}
              onChange={(standing) => {
                list.narrow({ standing });
              }}
            />
          </QueryForm>
        }
        caption="评审委员会"
        columns={columns}
        rowId={({ id }) => id}
        nameOf={({ name }) => name}
        onOpen={({ id }) => {
          open(id);
        }}
        click="selects"
        empty={
          inForce.length > 0
            ? '没有符合条件的评审委员会。'
            : '还没有评审委员会。核准备案后点“新增”登记，评审通知才能选择它。'
        }
      />
      <Outlet />
    </Page>
  );
}
