import './logs.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { auditSubjectLabel, type LogLine, type LogName } from '@zhicheng/contract';
import { ask } from '../../platform/api/call.ts';
import { secondOf } from '../../platform/clock.ts';
import { listAt } from '../../ui/list/list-address.ts';
import { ListView } from '../../ui/list/list-view.tsx';
import type { Column } from '../../ui/list/row-table.tsx';
import { Page } from '../../ui/page/page.tsx';
import { EntryDialog } from './entry-dialog.tsx';
import { LogActions } from './log-actions.tsx';
import { LogQuery } from './log-query.tsx';
import { filtersOf, type LogSearch } from './log-search.ts';

type Props = {
  readonly log: LogName;
  readonly title: string;
  readonly search: LogSearch;
  readonly onSearch: (next: LogSearch, replace?: boolean) => void;
};

const keyOf = ({ chain, seq }: LogLine): string => `${String(chain)}-${String(seq)}`;

const columns: readonly Column<LogLine>[] = [
  { key: 'at', title: '时间', width: '160px', cell: ({ at }) => <span className="numeric">{secondOf(at)}</span> },
  {
    key: 'who',
    title: '人员',
    width: '200px',
    cell: ({ personName, rule, unitNames }) => (
      <span>
        <span className="cell-main">{personName ?? rule}</span>
        <span className="cell-sub">{unitNames.join('、')}</span>
      </span>
    ),
  },
  { key: 'action', title: '操作', width: '160px', cell: ({ actionLabel }) => actionLabel },
  {
    key: 'subject',
    title: '对象',
    cell: ({ subjectKind, subjectName }) =>
      subjectKind === null ? (
        '—'
      ) : (
        <span>
          {subjectName ?? auditSubjectLabel(subjectKind)}
          {subjectName !== null && <span className="cell-sub">{auditSubjectLabel(subjectKind)}</span>}
        </span>
      ),
  },
  {
    key: 'result',
    title: '结果',
    width: '150px',
    cell: ({ result, refusal }) =>
      result === 'done' ? '成功' : <span className="log-refused">拒绝{refusal === null ? '' : `：${refusal}`}</span>,
  },
  { key: 'address', title: '地址', width: '130px', from: 'wide', cell: ({ address }) => address ?? '—' },
];

/** Both logs: the same rows, filters, export and check. */
export function LogList({ log, title, search, onSearch }: Props) {
  const filters = filtersOf(search);
  const query = { ...filters, ...(search.after === undefined ? {} : { after: search.after }) };
  const answer = useQuery({
    ...ask(log === 'operations' ? 'logs.operations' : 'logs.signIns', { query }),
    placeholderData: keepPreviousData,
  });
  const { entry, ...closed } = search;
  return (
    <Page title={title} actions={<LogActions log={log} filters={filters} />}>
      <ListView
        list={listAt<LogSearch>(closed, onSearch)}
        answer={answer}
        query={<LogQuery key={JSON.stringify(filters)} log={log} search={search} onSearch={onSearch} />}
        caption={title}
        columns={columns}
        rowId={keyOf}
        nameOf={({ actionLabel, personName }) => `${personName ?? ''} ${actionLabel}`}
        onOpen={(row) => {
          onSearch({ ...closed, row: keyOf(row), entry: keyOf(row) });
        }}
        click="opens"
        empty={`${filters.from} 至 ${filters.to} 没有符合条件的记录。放宽时间或去掉条件可以看到更多。`}
      />
      {entry !== undefined && (
        <EntryDialog
          entry={entry}
          onClose={() => {
            onSearch(closed, true);
          }}
        />
      )}
    </Page>
  );
}
