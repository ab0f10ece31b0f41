import { useInfiniteQuery } from '@tanstack/react-query';
import type { UnitNode } from '@zhicheng/contract';
import { call } from '../../platform/api/call.ts';
import { Icon } from '../icon.tsx';

/** What the tree does for its branches. */
export type TreeHands = {
  readonly selected: string | undefined;
  readonly isOpen: (id: string) => boolean;
  readonly fold: (id: string, open: boolean) => void;
  readonly choose: (id: string) => void;
  /** The one item that Tab leads to. */
  readonly tabStop: string;
  readonly onFocus: (id: string) => void;
};

type BranchProps = { readonly parentId: string | undefined; readonly level: number; readonly hands: TreeHands };

/** The units directly below one, a page at a time. */
export function TreeBranch({ parentId, level, hands }: BranchProps) {
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage, isError, refetch } = useInfiniteQuery({
    queryKey: ['units.tree', 'branch', parentId ?? null],
    queryFn: ({ pageParam, signal }) =>
      call(
        'units.tree',
        {
          query: {
            ...(parentId === undefined ? {} : { parentId }),
            ...(pageParam === null ? {} : { after: pageParam }),
          },
        },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    staleTime: 60_000,
  });
  if (isError)
    return (
      <li role="none" className="unit-tree-note">
        没有取到下级单位。
        <button type="button" className="link-button" onClick={() => void refetch()}>
          重试
        </button>
      </li>
    );
  if (!data)
    return (
      <li role="none" className="unit-tree-note">
        正在加载…
      </li>
    );
  const moreId = `more-${parentId ?? ''}`;
  return (
    <>
      {data.pages.flatMap(({ items }) =>
        items.map((unit) => <TreeItem key={unit.id} unit={unit} level={level} hands={hands} />),
      )}
      {hasNextPage && (
        <li role="none">
          <div
            role="treeitem"
            className="unit-tree-line"
            aria-level={level}
            aria-selected={false}
            data-name="显示更多"
            tabIndex={hands.tabStop === moreId ? 0 : -1}
            style={{ paddingLeft: indent(level) + 22 }}
            onFocus={() => {
              hands.onFocus(moreId);
            }}
            onClick={() => void fetchNextPage()}
          >
            <span className="unit-tree-name muted">{isFetchingNextPage ? '正在加载…' : '显示更多…'}</span>
          </div>
        </li>
      )}
    </>
  );
}

/**
 * One unit, and below it its branch. The item is the line alone, with its level: were the branch inside it, readers would
 * hear every name below as its name.
 */
function TreeItem({ unit, level, hands }: { unit: UnitNode; level: number; hands: TreeHands }) {
  const { id, name, initials, state, hasChildren } = unit;
  const open = hasChildren && hands.isOpen(id);
  return (
    <li role="none">
      <div
        role="treeitem"
        className="unit-tree-line"
        aria-level={level}
        aria-selected={id === hands.selected}
        aria-expanded={hasChildren ? open : undefined}
        tabIndex={hands.tabStop === id ? 0 : -1}
        data-unit={id}
        data-name={name}
        data-initials={initials}
        style={{ paddingLeft: indent(level) }}
        onFocus={() => {
          hands.onFocus(id);
        }}
        onClick={() => {
          hands.choose(id);
        }}
      >
        <span
          className="unit-tree-fold"
          onClick={(event) => {
            if (!hasChildren) return;
            event.stopPropagation();
            hands.fold(id, !open);
          }}
        >
          {hasChildren && <Icon name="right" size={14} />}
        </span>
        <span className="unit-tree-name">
          {name}
          {state === 'stopped' && <span className="unit-tree-state">已停用</span>}
        </span>
      </div>
      {open && (
        <ul role="none">
          <TreeBranch parentId={id} level={level + 1} hands={hands} />
        </ul>
      )}
    </li>
  );
}

function indent(level: number): number {
  return 4 + (level - 1) * 14;
}
