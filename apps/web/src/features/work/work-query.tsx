import { Button, Input, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { useHotKeys } from '../../platform/hot-keys.ts';
import type { WorkSearch } from './work-search.ts';

/** The query form of a work list: one line, by name, number or unit. */
export function WorkQuery({ search, onSearch }: { search: WorkSearch; onSearch: (next: WorkSearch) => void }) {
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
      <Button htmlType="submit">查询</Button>
    </form>
  );
}
