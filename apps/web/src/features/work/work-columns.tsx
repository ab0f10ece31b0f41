import './work-columns.css';
import type { WorkItem } from '@zhicheng/contract';
import { minuteOf } from '../../platform/clock.ts';
import type { Column } from '../../ui/list/row-table.tsx';
import { waitingWords } from '../../ui/status/waiting.ts';
import { StepDueMark } from '../../ui/status/step-due.tsx';
import { StatusTag } from '../../ui/status/status-tag.tsx';

export const applicantColumn: Column<WorkItem> = {
  key: 'person',
  title: '申报人',
  width: '140px',
  cell: ({ personName, number }) => (
    <span>
      <span className="cell-main">{personName}</span>
      <span className="cell-sub">{number ?? '未编号'}</span>
    </span>
  ),
};

export const titleColumn: Column<WorkItem> = {
  key: 'title',
  title: '申报资格',
  width: '150px',
  cell: ({ titleName, professionName }) => (
    <span>
      {titleName ?? '未填写'}
      {professionName !== null && <span className="cell-sub">{professionName}</span>}
    </span>
  ),
};

export const unitColumn: Column<WorkItem> = { key: 'unit', title: '所在单位', cell: ({ unitName }) => unitName };

/** For which of several own units one acts. */
export const officeColumn: Column<WorkItem> = {
  key: 'office',
  title: '办理单位',
  cell: ({ officeUnitName }) => officeUnitName,
};

export const noticeColumn: Column<WorkItem> = {
  key: 'notice',
  title: '申报通知',
  from: 'widest',
  cell: ({ noticeTitle }) => noticeTitle,
};

export const stepColumn: Column<WorkItem> = {
  key: 'step',
  title: '环节',
  cell: ({ stepName, officeUnitName }) => (
    <span>
      {stepName}
      <span className="cell-sub">{officeUnitName}</span>
    </span>
  ),
};

export const roundColumn: Column<WorkItem> = {
  key: 'round',
  title: '轮次',
  width: '72px',
  from: 'wide',
  cell: ({ version }) => `第${version}轮`,
};

export const waitingColumn: Column<WorkItem> = {
  key: 'waiting',
  title: '等待',
  width: '112px',
  cell: ({ workingDays, openedAt }) => (
    <time dateTime={openedAt} title={`${minuteOf(openedAt)} 到达`}>
      {waitingWords(workingDays)}
    </time>
  ),
};

/** 报送截止: it marks what is urgent, and refuses nothing. */
export const deadlineColumn: Column<WorkItem> = {
  key: 'deadline',
  title: '报送截止',
  width: '116px',
  cell: ({ deadline }) =>
    deadline === null ? (
      '—'
    ) : (
      <span>
        <StepDueMark deadline={deadline} />
        <span className="cell-sub numeric">{deadline.due}</span>
      </span>
    ),
};

export const nowColumn: Column<WorkItem> = {
  key: 'now',
  title: '现在环节',
  cell: ({ nowStepName, nowUnitName }) => (
    <span>
      {nowStepName ?? '—'}
      {nowUnitName !== null && <span className="cell-sub">{nowUnitName}</span>}
    </span>
  ),
};

export const closedColumn: Column<WorkItem> = {
  key: 'closed',
  title: '办理时间',
  width: '150px',
  from: 'wide',
  cell: ({ closedAt }) => (closedAt === null ? '—' : minuteOf(closedAt)),
};

export const statusColumn: Column<WorkItem> = {
  key: 'status',
  title: '状态',
  width: '112px',
  cell: ({ status, statusLabel }) => <StatusTag status={status} label={statusLabel} />,
};

/** Marks are derived, never set by hand. */
export function Marks({ item }: { item: WorkItem }) {
  const marks = [
    item.cameBack && '退回重办',
    item.acting && '代行',
    item.standsInForName !== null && `代${item.standsInForName}办理`,
    item.version > 1 && '已改',
    item.read && '已阅',
  ].filter((mark) => mark !== false);
  return (
    <>
      {marks.map((mark) => (
        <span key={mark} className="work-mark">
          {mark}
        </span>
      ))}
    </>
  );
}
