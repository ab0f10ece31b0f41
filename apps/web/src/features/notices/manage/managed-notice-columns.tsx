import { Link } from '@tanstack/react-router';
import type { ManagedNoticeSummary } from '@zhicheng/contract';
import type { Column } from '../../../ui/list/row-table.tsx';
import { NoticeStateTag } from './notice-state-tag.tsx';
import { levelAndKind } from './notice-words.ts';

/** The list of those who write notices: how far each is, and how many applied. */
export const managedNoticeColumns: readonly Column<ManagedNoticeSummary>[] = [
  {
    key: 'title',
    title: '评审通知',
    cell: ({ id, title, ownerUnitName, committeeName, state, mine }) => (
      <span>
        {state === 'draft' && mine ? (
          <Link to="/manage/notices/$noticeId/edit" params={{ noticeId: id }} className="cell-main">
            {title || '（未填写通知名称）'}
          </Link>
        ) : (
          <Link to="/manage/notices/$noticeId" params={{ noticeId: id }} className="cell-main">
            {title}
          </Link>
        )}
        <span className="cell-sub">{committeeName ?? ownerUnitName}</span>
      </span>
    ),
  },
  { key: 'year', title: '年度', width: '64px', cell: ({ applyYear }) => applyYear ?? '—' },
  { key: 'level', title: '级别', width: '104px', from: 'wide', cell: levelAndKind },
  {
    key: 'window',
    title: '申报时间',
    width: '124px',
    from: 'wide',
    cell: ({ windowFrom, windowTo }) => (
      <span className="numeric">
        {windowFrom ?? '未定'}
        <br />至 {windowTo ?? '未定'}
      </span>
    ),
  },
  { key: 'state', title: '状态', width: '88px', cell: (row) => <NoticeStateTag {...row} /> },
  { key: 'draft', title: '草稿', width: '56px', numeric: true, from: 'wide', cell: ({ counts }) => counts.draft },
  { key: 'reviewing', title: '审批中', width: '64px', numeric: true, cell: ({ counts }) => counts.reviewing },
  {
    key: 'returned',
    title: '待修改',
    width: '64px',
    numeric: true,
    from: 'wide',
    cell: ({ counts }) => counts.returned,
  },
  { key: 'approved', title: '通过', width: '56px', numeric: true, cell: ({ counts }) => counts.approved },
  {
    key: 'not-passed',
    title: '未通过',
    width: '64px',
    numeric: true,
    from: 'wide',
    cell: ({ counts }) => counts.notPassed,
  },
  { key: 'other', title: '其他', width: '56px', numeric: true, from: 'widest', cell: ({ counts }) => counts.other },
];
