import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { WorkItem } from '@zhicheng/contract';
import { Button } from 'antd';
import { Page } from '../../ui/page/page.tsx';
import type { Column } from '../../ui/list/row-table.tsx';
import {
  applicantColumn,
  deadlineColumn,
  Marks,
  noticeColumn,
  roundColumn,
  stepColumn,
  titleColumn,
  unitColumn,
  waitingColumn,
} from './work-columns.tsx';
import { WorkList } from './work-list.tsx';
import { useOpenWork } from './use-open-work.ts';

const route = getRouteApi('/shell/work/pending');

/** 待办业务: what one may handle now; for an applicant, what came back (§4.1.1.19, §5.1.1). */
export function PendingPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const open = useOpenWork(search);
  const columns: readonly Column<WorkItem>[] = [
    applicantColumn,
    titleColumn,
    unitColumn,
    noticeColumn,
    stepColumn,
    roundColumn,
    waitingColumn,
    {
      ...deadlineColumn,
      sort: {
        now: search.sort === 'due' ? 'ascending' : undefined,
        onSort: () => {
          const { sort, after: _page, row: _row, ...rest } = search;
          void navigate({ to: '/work/pending', search: sort === 'due' ? rest : { ...rest, sort: 'due' } });
        },
      },
    },
    {
      key: 'state',
      title: '状态',
      cell: (item) => (
        <span className="work-pending-state">
          <button
            type="button"
            className="link-button"
            onClick={() =>
              void navigate({ to: '/work/pending', search: { ...search, row: item.visitId }, replace: true })
            }
          >
            待处理
          </button>
          <Marks item={item} />
        </span>
      ),
    },
    {
      key: 'action',
      title: '操作',
      width: '104px',
      fixed: true,
      cell: (item) => (
        <Button
          size="small"
          type={item.visitId === search.row ? 'primary' : 'default'}
          onClick={() => {
            open(item);
          }}
        >
          业务办理
        </Button>
      ),
    },
  ];
  return (
    <Page title="待办业务">
      <WorkList
        kind="pending"
        caption="待办业务"
        search={search}
        columns={columns}
        onOpen={open}
        empty="没有待办业务。有新的申报材料送到您这里时，会出现在这里。"
      />
    </Page>
  );
}
