import { Button, Input, Select, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { useHotKeys } from '../../platform/hot-keys.ts';
import { dueFilterWords } from './due-filter.ts';
import type { PendingSearch } from './work-search.ts';

type Props = {
  readonly search: PendingSearch;
  /** 待办业务 alone is asked by 报送截止. */
  readonly byDue: boolean;
  readonly onSearch: (next: PendingSearch) => void;
};

/** The query form of a work list: one line, by name, number or unit, and by 报送截止. */
export function WorkQuery({ search, byDue, onSearch }: Props) {
  const [words, setWords] = useState(search.search ?? '');
  const field = useRef<InputRef>(null);
  useHotKeys({ Slash: () => field.current?.focus() });
  return (
    <form
      className="list-query"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        const { search: _before, after: _page, row: _row, ...rest } = search;
        onSearch(words.trim() ? { ...rest, search: words.trim() } : rest);
      }}
    >
      <Input
        ref={field}
        id="work-search"
        aria-label="姓名、编号或单位"
        placeholder="姓名、编号或单位"
        allowClear
        style={{ width: 240 }}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
        }}
      />
      {byDue && (
        <Select
          aria-label="报送截止"
          style={{ width: 168 }}
          value={search.due ?? 'all'}
          options={(['all', 'past', 'soon'] as const).map((value) => ({ value, label: dueFilterWords[value] }))}
          onChange={(chosen: keyof typeof dueFilterWords) => {
            const { due: _before, after: _page, row: _row, ...rest } = search;
            onSearch(chosen === 'all' ? rest : { ...rest, due: chosen });
          }}
        />
      )}
      <Button htmlType="submit">查询</Button>
    </form>
  );
}
