import type { Transfer } from '@zhicheng/contract';
import { minuteOf } from '../../../platform/clock.ts';
import type { Column } from '../../../ui/list/row-table.tsx';

export const transferStateWords = {
  waiting: '待答复',
  released: '已同意',
  refused: '不同意',
  withdrawn: '已撤回',
} as const satisfies Record<Transfer['state'], string>;

/** The columns of 申请调入: who, from where to where, why, and who decides until when. */
export const transferColumns: readonly Column<Transfer>[] = [
  {
    key: 'person',
    title: '用户名',
    width: '170px',
    cell: ({ personName, maskedNumber }) => (
      <span>
        <span className="cell-main">{personName ?? '调入前不显示姓名'}</span>
        <span className="cell-sub">{maskedNumber}</span>
      </span>
    ),
  },
  {
    key: 'way',
    title: '调动',
    cell: ({ from, to, kind }) => (
      <span>
        {from.name} → {to.name}
        <span className="cell-sub">{kind === 'move' ? '调入' : '兼任'}</span>
      </span>
    ),
  },
  { key: 'reason', title: '原因', from: 'wide', cell: ({ reason }) => reason },
  {
    key: 'requested',
    title: '申请',
    width: '150px',
    cell: ({ requestedAt, requestedBy }) => (
      <span>
        {minuteOf(requestedAt)}
        <span className="cell-sub">{requestedBy}</span>
      </span>
    ),
  },
  {
    key: 'state',
    title: '状态',
    width: '230px',
    cell: ({ state, from, superior, dueAt, decidedAt, decidedBy, decision }) => (
      <span>
        {transferStateWords[state]}
        <span className="cell-sub">
          {state === 'waiting'
            ? `由${from.name}答复；${minuteOf(dueAt)} 起由${superior?.name ?? '共同的上级机构'}决定`
            : [decidedBy, decidedAt === null ? null : minuteOf(decidedAt), decision].filter(Boolean).join(' · ')}
        </span>
      </span>
    ),
  },
];
