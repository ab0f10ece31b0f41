import './manage.css';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router';
import type { ManagedNoticeSummary } from '@zhicheng/contract';
import { titleLevelLabels, titleLevels } from '@zhicheng/domain';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { ask } from '../../../platform/api/call.ts';
import { useAct } from '../../../platform/api/use-act.ts';
import { ActionButton } from '../../../ui/actions/action-button.tsx';
import { ProblemAlert } from '../../../ui/actions/problem-alert.tsx';
import { ListFooter, ListPanel, type Chip } from '../../../ui/list/list-panel.tsx';
import { RowTable } from '../../../ui/list/row-table.tsx';
import { Page } from '../../../ui/page/page.tsx';
import { BeginDialog } from './begin-dialog.tsx';
import { managedNoticeColumns } from './managed-notice-columns.tsx';
import { noticeStateLabels } from './notice-words.ts';

const route = getRouteApi('/shell/manage/notices');

const states = Object.entries(noticeStateLabels).map(([value, label]) => ({ value, label }));
const levels = titleLevels.map((value) => ({ value, label: titleLevelLabels[value] }));

/** 评审通知 of those who write them: what is written, what is published, how many applied. */
export function ManagedNoticesPage() {
  const search = route.useSearch();
  const { row, ...asked } = search;
  const { data, error, isFetching } = useQuery({
    ...ask('managedNotices.list', { query: asked }),
    placeholderData: keepPreviousData,
  });
  const [words, setWords] = useState(search.search ?? '');
  const [beginning, setBeginning] = useState(false);
  const navigate = useNavigate();
  const router = useRouter();
  const queries = useQueryClient();
  const selected = data?.items.find(({ id }) => id === row);
  const edit = (noticeId: string): void => {
    void queries.invalidateQueries({ queryKey: ['managedNotices.read'] });
    void navigate({ to: '/manage/notices/$noticeId/edit', params: { noticeId } });
  };
  const revise = useAct('managedNotices.revise', {
    onSuccess: (_done, { params }) => {
      edit(params.noticeId);
    },
  });
  const to = (next: typeof search, replace = false): void => {
    void navigate({ to: '/manage/notices', search: next, replace });
  };
  const { after: _after, row: _row, ...filters } = search;
  const without = (key: 'state' | 'level' | 'search'): void => {
    const { [key]: _gone, ...rest } = filters;
    if (key === 'search') setWords('');
    to(rest);
  };
  const chips: Chip[] = [
    ...(search.search === undefined ? [] : [chip('search', `“${search.search}”`)]),
    ...(search.state === undefined ? [] : [chip('state', noticeStateLabels[search.state])]),
    ...(search.level === undefined ? [] : [chip('level', titleLevelLabels[search.level])]),
  ];
  function chip(key: 'state' | 'level' | 'search', label: string): Chip {
    return {
      key,
      label,
      onRemove: () => {
        without(key);
      },
    };
  }
  return (
    <Page title="评审通知">
      <ProblemAlert error={revise.error ?? error} />
      <ListPanel
        toolbar={
          <>
            <Button
              type="primary"
              onClick={() => {
                setBeginning(true);
              }}
            >
              新增
            </Button>
            <ActionButton
              loading={revise.isPending}
              blocked={whyNoEdit(selected)}
              onClick={() => {
                if (!selected) return;
                if (selected.state === 'draft' || selected.revising) edit(selected.id);
                else revise.mutate({ params: { noticeId: selected.id } });
              }}
            >
              {selected && selected.state !== 'draft' ? '修订' : '编辑'}
            </ActionButton>
            <ActionButton
              blocked={selected ? null : '请先选中一份通知'}
              onClick={() => {
                if (selected) void navigate({ to: '/manage/notices/$noticeId', params: { noticeId: selected.id } });
              }}
            >
              详情
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
              aria-label="状态"
              placeholder="状态"
              allowClear
              style={{ width: 104 }}
              value={search.state ?? null}
              options={states}
              onChange={(state: typeof search.state | null) => {
                const { state: _before, ...rest } = filters;
                to(state ? { ...rest, state } : rest);
              }}
            />
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
            <Input
              aria-label="通知名称"
              placeholder="请输入通知名称"
              allowClear
              style={{ width: 200 }}
              value={words}
              onChange={(event) => {
                setWords(event.target.value);
              }}
            />
            <Button htmlType="submit">查询</Button>
          </form>
        }
        chips={chips}
        table={
          <RowTable
            caption="评审通知"
            columns={managedNoticeColumns}
            rows={data?.items}
            rowId={({ id }) => id}
            nameOf={({ title }) => title}
            selected={row}
            onSelect={(id) => {
              to({ ...search, row: id }, true);
            }}
            onOpen={({ id, state, mine }) => {
              if (state === 'draft' && mine) edit(id);
              else void navigate({ to: '/manage/notices/$noticeId', params: { noticeId: id } });
            }}
            click="selects"
            refetching={isFetching}
            empty={
              chips.length > 0
                ? '没有符合条件的通知，可以去掉筛选条件再看。'
                : '还没有评审通知。点“新增”起草一份，草稿会自动保存，检查通过后发布。'
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
      {beginning && (
        <BeginDialog
          onClose={() => {
            setBeginning(false);
          }}
          onBegun={edit}
        />
      )}
    </Page>
  );
}

function whyNoEdit(selected: ManagedNoticeSummary | undefined): string | null {
  if (!selected) return '请先选中一份通知';
  if (!selected.mine) return '这份通知由其他单位发布，不能修改；可在详情中设定本市(州)报送截止';
  return selected.state === 'closed' ? '通知已关闭，不能再修订' : null;
}
