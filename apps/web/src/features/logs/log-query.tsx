import { auditActions, shownSearch, type LogName } from '@zhicheng/contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useConcealed } from '../../platform/conceal-number.ts';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { DayInput } from '../../ui/day-input/day-input.tsx';
import { filtersOf, type LogSearch } from './log-search.ts';

type Props = {
  readonly log: LogName;
  readonly search: LogSearch;
  readonly onSearch: (next: LogSearch) => void;
};

/** By whom, for which unit, what, on what, with what result, between which days. */
export function LogQuery({ log, search, onSearch }: Props) {
  const [typed, setTyped] = useState<Record<string, string>>(() => shown(search));
  const { conceal, error } = useConcealed();
  const set = (name: string) => (event: { target: { value: string } }) => {
    setTyped({ ...typed, [name]: event.target.value });
  };
  const setDay = (name: string) => (day: string | null) => {
    setTyped({ ...typed, [name]: day ?? '' });
  };
  const text = (name: string, label: string, width: number) => (
    <div>
      <label htmlFor={`log-${name}`}>{label}</label>
      <Input id={`log-${name}`} style={{ width }} value={typed[name] ?? ''} onChange={set(name)} allowClear />
    </div>
  );
  return (
    <form
      role="search"
      className="log-query"
      onSubmit={(event) => {
        event.preventDefault();
        void conceal(typed['person'] ?? '', search.person).then(
          (person) => {
            const sought = Object.entries({ ...typed, person });
            onSearch(Object.fromEntries(sought.filter(([, value]) => value.trim() !== '')));
          },
          () => undefined,
        );
      }}
    >
      <div>
        <label htmlFor="log-from">从</label>
        <DayInput id="log-from" label="从" value={typed['from'] ?? null} onChange={setDay('from')} />
      </div>
      <div>
        <label htmlFor="log-to">到</label>
        <DayInput id="log-to" label="到" value={typed['to'] ?? null} onChange={setDay('to')} />
      </div>
      {text('person', '人员（姓名、登录名或身份证）', 186)}
      {text('unit', '单位（全称）', 150)}
      <div>
        <label htmlFor="log-action">操作</label>
        <select id="log-action" className="log-select" value={typed['action'] ?? ''} onChange={set('action')}>
          <option value="">全部</option>
          {auditActions(log).map(({ action, label }) => (
            <option key={action} value={action}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="log-result">结果</label>
        <select id="log-result" className="log-select" value={typed['result'] ?? ''} onChange={set('result')}>
          <option value="">全部</option>
          <option value="done">成功</option>
          <option value="refused">拒绝</option>
        </select>
      </div>
      {log === 'operations' && text('object', '对象（编号、名称）', 130)}
      <Button type="primary" htmlType="submit">
        查询
      </Button>
      <ProblemAlert error={error} />
    </form>
  );
}

/** What the address asks, as the fields show it. */
function shown(search: LogSearch): Record<string, string> {
  const { person, ...rest } = filtersOf(search);
  return { ...rest, ...(person === undefined ? {} : { person: shownSearch(person) }) };
}
