import { useLocation } from '@tanstack/react-router';
import { Button } from 'antd';
import { countWords, type Count } from './count-words.ts';
import { keepTrail, listName, pageBefore } from './page-trail.ts';

type Props = {
  readonly count: Count | undefined;
  /** The page that is shown; undefined is the first. */
  readonly after: string | undefined;
  /** The page that follows, where there is one. */
  readonly next: string | null | undefined;
  readonly onTurn: (after: string | undefined) => void;
};

/** 共 N 条, and paging by key: a page is named by the row that it follows, so it costs the same at any depth. */
export function ListFooter({ count, after, next, onTurn }: Props) {
  const list = useLocation({ select: ({ pathname, search }) => listName(pathname, search) });
  return (
    <div className="list-footer">
      <span aria-live="polite">{count && `共 ${countWords(count)} 条`}</span>
      {(after !== undefined || next) && (
        <nav className="list-paging" aria-label="翻页">
          <Button
            size="small"
            disabled={after === undefined}
            onClick={() => {
              if (after !== undefined) onTurn(pageBefore(list, after));
            }}
          >
            上一页
          </Button>
          <Button
            size="small"
            disabled={!next}
            onClick={() => {
              if (!next) return;
              keepTrail(list, next, after);
              onTurn(next);
            }}
          >
            下一页
          </Button>
        </nav>
      )}
    </div>
  );
}
