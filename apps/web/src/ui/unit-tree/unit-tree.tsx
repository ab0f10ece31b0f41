import './unit-tree.css';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type KeyboardEvent } from 'react';
import { ask } from '../../platform/api/call.ts';
import { Skeleton } from '../skeleton.tsx';
import { TreeBranch, type TreeHands } from './tree-branch.tsx';
import { findTyped, treeMove, type TreeLine } from './tree-keys.ts';

type Props = {
  /** The unit that the page is narrowed to. */
  readonly selected: string | undefined;
  /** undefined: all that one may see. */
  readonly onSelect: (unitId: string | undefined) => void;
};

const typedWithin = 700;

/** The units that one may see as a tree: children come when a unit is opened; keys as in every tree (WAI-ARIA). */
export function UnitTree({ selected, onSelect }: Props) {
  const [folds, setFolds] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [focused, setFocused] = useState<string | null>(null);
  const tree = useRef<HTMLUListElement>(null);
  const typing = useRef({ text: '', at: 0 });
  const { data: roots, isError, refetch } = useQuery({ ...ask('units.tree', { query: {} }), staleTime: 60_000 });
  // A unit named in the address is shown in its place: the ones above it are opened.
  const { data: shown } = useQuery({
    ...ask('units.read', { params: { unitId: selected ?? '' } }),
    enabled: selected !== undefined,
    staleTime: 60_000,
  });
  const above = new Set(shown?.path.map(({ id }) => id));
  const only = roots?.items.length === 1 ? roots.items[0]?.id : undefined;

  const hands: TreeHands = {
    selected,
    isOpen: (id) => folds.get(id) ?? (above.has(id) || id === only),
    fold: (id, open) => {
      setFolds((before) => new Map(before).set(id, open));
    },
    choose: onSelect,
    tabStop: focused ?? selected ?? only ?? roots?.items[0]?.id ?? '',
    onFocus: setFocused,
  };

  const press = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const items = [...(tree.current?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [])];
    const at = items.findIndex((item) => item === event.target);
    const lines = items.map(lineOf);
    const focus = (next: number): void => {
      items[next]?.focus();
      items[next]?.scrollIntoView({ block: 'nearest' });
    };
    const move = treeMove(lines, at, event.key);
    if (move) {
      event.preventDefault();
      const id = items[move.at]?.dataset['unit'];
      if (move.does === 'focus') focus(move.at);
      else if (id === undefined) items[move.at]?.click();
      else if (move.does === 'choose') onSelect(id);
      else hands.fold(id, move.does === 'expand');
      return;
    }
    if (event.key.length !== 1 || event.nativeEvent.isComposing) return;
    const goesOn = event.timeStamp - typing.current.at < typedWithin;
    typing.current = { text: (goesOn ? typing.current.text : '') + event.key, at: event.timeStamp };
    const found = findTyped(lines, at, typing.current.text);
    if (found !== null) focus(found);
  };

  return (
    <nav className="panel unit-tree" aria-label="单位">
      <div className="unit-tree-head">
        <h2>单位</h2>
        {selected !== undefined && (
          <button
            type="button"
            className="link-button"
            onClick={() => {
              onSelect(undefined);
            }}
          >
            查看全部
          </button>
        )}
      </div>
      {roots ? (
        <ul role="tree" aria-label="单位树" ref={tree} onKeyDown={press}>
          <TreeBranch parentId={undefined} level={1} hands={hands} />
        </ul>
      ) : isError ? (
        <p className="unit-tree-note">
          没有取到单位。
          <button type="button" className="link-button" onClick={() => void refetch()}>
            重试
          </button>
        </p>
      ) : (
        <Skeleton rows={6} rowHeight={32} />
      )}
    </nav>
  );
}

function lineOf(item: HTMLElement): TreeLine {
  const expanded = item.getAttribute('aria-expanded');
  return {
    name: item.dataset['name'] ?? '',
    initials: item.dataset['initials'] ?? '',
    level: Number(item.getAttribute('aria-level')),
    expanded: expanded === null ? undefined : expanded === 'true',
  };
}
