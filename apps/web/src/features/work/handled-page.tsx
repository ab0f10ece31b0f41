import { getRouteApi } from '@tanstack/react-router';
import type { WorkItem } from '@zhicheng/contract';
import { Button } from 'antd';
import { Page } from '../../ui/page/page.tsx';
import type { Column } from '../../ui/list/row-table.tsx';
import { useOpenWork } from './use-open-work.ts';
import {
  applicantColumn,
  closedColumn,
  nowColumn,
  roundColumn,
  statusColumn,
  titleColumn,
  unitColumn,
} from './work-columns.tsx';
import { WorkList } from './work-list.tsx';

const route = getRouteApi('/shell/work/handled');

/** 已办业务: decided or submitted by one's office, and not yet at its end (§4.1.1.18). */
export function HandledPage() {
  const search = route.useSearch();
  const open = useOpenWork(search);
  const columns: readonly Column<WorkItem>[] = [
    applicantColumn,
    titleColumn,
    unitColumn,
    nowColumn,
    roundColumn,
    closedColumn,
    statusColumn,
    {
      key: 'takeBack',
      title: '可撤回',
      width: '76px',
      cell: ({ allowedActions }) =>
        allowedActions.includes('withdraw') || allowedActions.includes('take-back') ? '可撤回' : '—',
    },
    {
      key: 'action',
      title: '操作',
      width: '104px',
      fixed: true,
      cell: (item) => (
        <Button
          size="small"
          onClick={() => {
            open(item);
          }}
        >
          查看业务
        </Button>
      ),
    },
  ];
  return (
    <Page title="已办业务">
      <WorkList
        kind="handled"
        caption="已办业务"
        search={search}
        columns={columns}
        onOpen={open}
        empty="还没有已办业务。您办理或提交过、尚未办结的申报会出现在这里。"
      />
    </Page>
  );
}
