import { Button, Input, type InputRef } from 'antd';
import { useId, useRef, useState, type ReactNode } from 'react';
import { useHotKeys } from '../../platform/hot-keys.ts';

type Props = {
  /** The words that the list is asked for now. */
  readonly words: string | undefined;
  /** What may be typed, whole; the placeholder says it shorter. */
  readonly label: string;
  readonly placeholder?: string;
  readonly width: number;
  readonly onWords: (words: string) => void;
  /** Filters beside the words, which act at once. */
  readonly children?: ReactNode;
  /** Filters behind 展开. */
  readonly more?: ReactNode;
  /** One of those behind 展开 is in force: they stand open from the start. */
  readonly moreInForce?: boolean;
};

/** The query form of every list: words and 查询, filters that act at once; `/` leads into it. */
export function QueryForm({ words, label, placeholder = label, width, onWords, children, more, moreInForce }: Props) {
  const [typed, setTyped] = useTyped(words ?? '');
  const [open, setOpen] = useState(moreInForce ?? false);
  const moreId = useId();
  const field = useRef<InputRef>(null);
  useHotKeys({ Slash: () => field.current?.focus() });
  return (
    <form
      className="list-query"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onWords(typed.trim());
      }}
    >
      <Input
        ref={field}
        aria-label={label}
        title={label === placeholder ? undefined : label}
        placeholder={placeholder}
        allowClear
        maxLength={60}
        style={{ width }}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
      />
      {children}
      <Button htmlType="submit">查询</Button>
      {more !== undefined && (
        <Button
          type="text"
          aria-expanded={open}
          aria-controls={moreId}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {open ? '收起' : '展开'}
        </Button>
      )}
      {more !== undefined && open && (
        <div className="list-more-filters" id={moreId}>
          {more}
        </div>
      )}
    </form>
  );
}

/** What is typed, until the list is asked for something else: going back, or taking a filter away, shows that. */
function useTyped(asked: string): [string, (typed: string) => void] {
  const [state, setState] = useState({ asked, typed: asked });
  if (state.asked !== asked) setState({ asked, typed: asked });
  return [
    state.asked === asked ? state.typed : asked,
    (typed) => {
      setState({ asked, typed });
    },
  ];
}
