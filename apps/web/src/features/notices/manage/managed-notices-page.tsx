import './manage.css';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ManagedNoticeSummary } from '@zhicheng/contract';
import { titleLevelLabels, titleLevels } from '@zhicheng/domain';
import { Button } from 'antd';
import { useState } from 'react';
import { ask } from '../../../platform/api/call.ts';
import { useAct } from '../../../platform/api/use-act.ts';
import { ActionButton } from '../../../ui/actions/action-button.tsx';
import { FilterSelect, optionsOf } from '../../../ui/list/filter-select.tsx';
import { filtersInForce } from '../../../ui/list/filters-in-force.ts';
import { listAt } from '../../../ui/list/list-address.ts';
import { ListView } from '../../../ui/list/list-view.tsx';
import { QueryForm } from '../../../ui/list/query-form.tsx';
import { Page } from '../../../ui/page/page.tsx';
import { BeginDialog } from './begin-dialog.tsx';
import { managedNoticeColumns } from './managed-notice-columns.tsx';
import { noticeStateLabels } from './notice-words.ts';

const route = getRouteApi('/shell/manage/notices');

const states = optionsOf(['draft', 'published', 'closed'], noticeStateLabels);
const levels = optionsOf(titleLevels, titleLevelLabels);

/** 评审通知 of those who write them: what is written, what is published, how many applied. */
export function ManagedNoticesPage() {
  const search = route.useSearch();
  const { row, ...asked } = search;
  const answer = useQuery({ ...ask('managedNotices.list', { query: asked }), placeholderData: keepPreviousData });
  const [beginning, setBeginning] = useState(false);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const selected = answer.data?.items.find(({ id }) => id === row);
  const edit = (noticeId: string): void => {
    void queries.invalidateQueries({ queryKey: ['managedNotices.read'] });
    void navigate({ to: '/manage/notices/$noticeId/edit', params: { noticeId } });
  };
  const revise = useAct('managedNotices.revise', {
    onSuccess: (_done, { params }) => {
      edit(params.noticeId);
    },
  });
  const list = listAt(search, (next, replace) => void navigate({ to: '/manage/notices', search: next, replace }));
  const inForce = filtersInForce(search, {
    search: (words) => `“${words}”`,
    state: (state) => noticeStateLabels[state],
    level: (level) => titleLevelLabels[level],
  });
  return (
    <Page title="评审通知">
      <ListView
        list={list}
        answer={answer}
        problem={revise.error}
        inForce={inForce}
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
          <QueryForm
            words={search.search}
            label="通知名称"
            placeholder="请输入通知名称"
            width={200}
            onWords={(words) => {
              list.narrow({ search: words });
            }}
          >
            <FilterSelect
              label="状态"
              width={104}
              options={states}
              value={search.state}
              onChange={(state) => {
                list.narrow({ state });
              }}
            />
            <FilterSelect
              label="级别"
              width={92}
              options={levels}
              value={search.level}
              onChange={(level) => {
                list.narrow({ level });
              }}
            />
          </QueryForm>
        }
        caption="评审通知"
        columns={managedNoticeColumns}
        rowId={({ id }) => id}
        nameOf={({ title }) => title}
        onOpen={({ id, state, mine }) => {
          if (state === 'draft' && mine) edit(id);
          else void navigate({ to: '/manage/notices/$noticeId', params: { noticeId: id } });
        }}
        click="selects"
        empty={
          inForce.length > 0
            ? '没有符合条件的通知，可以去掉筛选条件再看。'
            : '还没有评审通知。点“新增”起草一份，草稿会自动保存，检查通过后发布。'
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
