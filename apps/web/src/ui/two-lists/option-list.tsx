import { useId, type KeyboardEvent, type MouseEvent } from 'react';
import { groupsOf, idsIn, movable, neighbourOf, stepTo, type MovableOption } from './moves.ts';

type Props = {
  readonly title: string;
  readonly options: readonly MovableOption[];
  /** Shows only what holds these words. */
  readonly words?: string;
  readonly active: string | null;
  readonly onActive: (id: string | null) => void;
  readonly selected: readonly string[];
  readonly onSelected: (ids: readonly string[]) => void;
  readonly onMove: (ids: readonly string[]) => void;
  /** The arrow key that leads to the other list. */
  readonly across: 'ArrowRight' | 'ArrowLeft';
  /** What is marked until it is saved, and in which word. */
  readonly marked: readonly string[];
  readonly mark: string;
  readonly empty: string;
};

/** One of the two lists: arrow keys go from option to option, Space selects, Enter or the arrow to the other list moves; so does a double click. */
export function OptionList(props: Props) {
  const {
    title,
    options,
    words = '',
    active,
    onActive,
    selected,
    onSelected,
    onMove,
    across,
    marked,
    mark,
    empty,
  } = props;
  const listId = useId();
  const groups = groupsOf(options, words);
  const ids = idsIn(groups);
  const current = active !== null && ids.includes(active) ? active : null;
  const toggle = (id: string): void => {
    onSelected(selected.includes(id) ? selected.filter((other) => other !== id) : [...selected, id]);
  };
  const move = (asked: readonly string[]): void => {
    const going = movable(options, asked);
    if (!going.length) return;
    onActive(neighbourOf(ids, going));
    onSelected([]);
    onMove(going);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const next = stepTo(ids, current, event.key);
    if (next !== null) {
      onActive(next);
      document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' || event.key === across) {
      move(current === null || selected.includes(current) ? selected : [current]);
    } else if (event.key === ' ') {
      if (current !== null) toggle(current);
    } else if (event.code === 'KeyA' && (event.ctrlKey || event.metaKey)) onSelected(movable(options, ids));
    else return;
    event.preventDefault();
  };
  const onPress = (event: MouseEvent, id: string): void => {
    onActive(id);
    if (event.ctrlKey || event.metaKey || event.shiftKey) toggle(id);
    else onSelected([id]);
  };
  return (
    <div className="option-list">
      <div
        className="option-list-box"
        role="listbox"
        tabIndex={0}
        aria-label={`${title}，${options.length} 个`}
        aria-multiselectable="true"
        aria-activedescendant={current === null ? undefined : `${listId}-${current}`}
        onKeyDown={onKey}
        onFocus={() => {
          if (current === null) onActive(ids[0] ?? null);
        }}
      >
        {groups.map((group) => (
          <div key={group.label} role="group" aria-label={group.label}>
            <div className="option-list-group" aria-hidden="true">
              {group.label}
            </div>
            {group.options.map(({ id, label, whyNot }) => (
              <div
                key={id}
                id={`${listId}-${id}`}
                role="option"
                className={`option-list-option${id === current ? ' is-active' : ''}`}
                aria-selected={selected.includes(id)}
                aria-disabled={whyNot === null ? undefined : true}
                onClick={(event) => {
                  onPress(event, id);
                }}
                onDoubleClick={() => {
                  move([id]);
                }}
              >
                <span>{label}</span>
                {marked.includes(id) && <span className="option-list-mark">{mark}</span>}
                {whyNot !== null && <small title={whyNot}>{whyNot}</small>}
              </div>
            ))}
          </div>
        ))}
      </div>
      {!ids.length && <p className="option-list-empty">{words ? '没有包含这些字的。' : empty}</p>}
    </div>
  );
}
