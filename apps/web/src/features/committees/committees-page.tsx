import '../../ui/status/status-tag.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Outlet, useNavigate, useRouter } from '@tanstack/react-router';
import type { Committee } from '@zhicheng/contract';
import { codeName, titleLevelLabels, titleLevels } from '@zhicheng/domain';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { ask } from '../../platform/api/call.ts';
import { ActionButton } from '../../ui/actions/action-button.tsx';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { ListFooter, ListPanel } from '../../ui/list/list-panel.tsx';
import { RowTable, type Column } from '../../ui/list/row-table.tsx';
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

const levels = titleLevels.map((value) => ({ value, label: titleLevelLabels[value] }));
const standings = (['in-force', 'ending', 'ended', 'stopped'] as const).map((value) => ({
  value,
  label: standingLabels[value],
}));

/** 评审委员会: those within the person's power, and how long their 核准备案 holds. */
export function CommitteesPage() {
  const search = route.useSearch();
  const { row, ...asked } = search;
  const { data, error, isFetching } = useQuery({
    ...ask('committees.list', { query: asked }),
    placeholderData: keepPreviousData,
  });
  const [words, setWords] = useState(search.search ?? '');
  const navigate = useNavigate();
  const router = useRouter();
  const selected = data?.items.find(({ id }) => id === row);
  const to = (next: typeof search, replace = false): void => {
    void navigate({ to: '/committees', search: next, replace });
  };
  const open = (committeeId: string): void => {
    void navigate({ to: '/committees/$committeeId', params: { committeeId }, search });
  };
  const { after: _after, row: _row, ...filters } = search;
  return (
    <Page title="评审委员会">
      <ProblemAlert error={error} />
      <ListPanel
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
          <form
            className="list-query"
            role="search"
            onSubmit={(event) => {
              event.preventDefault();
              const { search: _before, ...rest } = filters;
              to(words.trim() ? { ...rest, search: words.trim() } : rest);
            }}
          >
            <Select
              aria-label="级别"
              placeholder="级别"
              allowClear
              style={{ width: 92 }}
              value={search.level ?? null}
              options={levels}
              onChange={(level: typeof search.level | null) => {
                const { level: _before, ...rest } = filters;
                to(level ? { ...rest, level } : rest);
              }}
            />
            <Select
              aria-label="状态"
              placeholder="状态"
              allowClear
              style={{ width: 124 }}
              value={search.standing ?? null}
              options={standings}
              onChange={(standing: typeof search.standing | null) => {
                const { standing: _before, ...rest } = filters;
                to(standing ? { ...rest, standing } : rest);
              }}
            />
            <Input
              aria-label="名称、办事机构或备案文号"
              placeholder="名称、办事机构或备案文号"
              allowClear
              style={{ width: 220 }}
              value={words}
              onChange={(event) => {
                setWords(event.target.value);
              }}
            />
            <Button htmlType="submit">查询</Button>
          </form>
        }
        table={
          <RowTable
            caption="评审委员会"
            columns={columns}
            rows={data?.items}
            rowId={({ id }) => id}
            nameOf={({ name }) => name}
            selected={row}
            onSelect={(id) => {
              to({ ...search, row: id }, true);
            }}
            onOpen={({ id }) => {
              open(id);
            }}
            click="selects"
            refetching={isFetching}
            empty={
              Object.keys(filters).length > 0
                ? '没有符合条件的评审委员会。'
                : '还没有评审委员会。核准备案后点“新增”登记，评审通知才能选择它。'
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
                    to({ ...asked, after: data.next ?? '' });
                  }
                : undefined
            }
          />
        }
      />
      <Outlet />
    </Page>
  );
}
