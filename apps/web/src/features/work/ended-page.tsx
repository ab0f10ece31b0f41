import { getRouteApi } from '@tanstack/react-router';
import type { WorkItem } from '@zhicheng/contract';
import { Button } from 'antd';
import { Page } from '../../ui/page/page.tsx';
import type { Column } from '../../ui/list/row-table.tsx';
import { useOpenWork } from './use-open-work.ts';
import {
  applicantColumn,
  closedColumn,
  noticeColumn,
  statusColumn,
  stepColumn,
  titleColumn,
  unitColumn,
} from './work-columns.tsx';
import { WorkList } from './work-list.tsx';

const route = getRouteApi('/shell/work/ended');

/** 办结: those of 已办业务 that have come to their end. */
export function EndedPage() {
  const search = route.useSearch();
  const open = useOpenWork(search);
  const columns: readonly Column<WorkItem>[] = [
    applicantColumn,
    titleColumn,
    unitColumn,
    noticeColumn,
    stepColumn,
    closedColumn,
    statusColumn,
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
    <Page title="办结">
      <WorkList
        kind="ended"
        caption="办结"
        search={search}
        columns={columns}
        onOpen={open}
        empty="还没有办结的业务。"
      />
    </Page>
  );
}
