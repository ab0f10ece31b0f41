import './two-lists.css';
import { Input } from 'antd';
import { useState } from 'react';
import { ActionButton } from '../actions/action-button.tsx';
import { Icon } from '../icon.tsx';
import { changesOf, movable, moved, type MovableOption } from './moves.ts';
import { OptionList } from './option-list.tsx';

type Props = {
  /** What is moved: 角色. */
  readonly noun: string;
  readonly options: readonly MovableOption[];
  /** What was chosen when it was last saved. */
  readonly before: readonly string[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
};

/** Two lists, from the left one to the right one and back (§3.1.2.3): by double click, by keys, by the buttons between them. What is changed is marked until it is saved. */
export function TwoLists({ noun, options, before, chosen, onChange }: Props) {
  const [words, setWords] = useState('');
  const [left, setLeft] = useState<Place>(nowhere);
  const [right, setRight] = useState<Place>(nowhere);
  const [said, setSaid] = useState('');
  const { added, removed } = changesOf(before, chosen);
  const open = options.filter(({ id }) => !chosen.includes(id));
  const taken = options.filter(({ id }) => chosen.includes(id));
  const across = (ids: readonly string[], into: string): void => {
    if (!ids.length) return;
    onChange(moved(chosen, ids));
    setSaid(`${labelsOf(options, ids)}：已移到${into}`);
  };
  const toRight = movable(open, left.selected);
  const toLeft = movable(taken, right.selected);
  const selected = [...left.selected, ...right.selected];
  const fixed = options.find(({ id, whyNot }) => whyNot !== null && selected.includes(id));
  return (
    <>
      <div className="two-lists">
        <div className="two-lists-side">
          <div className="two-lists-head">
            <b>可选{noun}</b>
            <Input
              size="small"
              allowClear
              aria-label={`查找可选${noun}`}
              placeholder={`查找${noun}`}
              value={words}
              onChange={(event) => {
                setWords(event.target.value);
              }}
            />
          </div>
          <OptionList
            title={`可选${noun}`}
            options={open}
            words={words}
            {...listProps(left, setLeft)}
            onMove={(ids) => {
              across(ids, `已选${noun}`);
            }}
            across="ArrowRight"
            marked={removed}
            mark="将取消"
            empty={`${noun}都已选中。`}
          />
        </div>
        <div className="two-lists-between">
          <ActionButton
            blocked={toRight.length ? null : whyNotMoved(open, left.selected, noun)}
            icon={<Icon name="right" size={16} />}
            iconPlacement="end"
            onClick={() => {
              setLeft(nowhere);
              across(toRight, `已选${noun}`);
            }}
          >
            添加
          </ActionButton>
          <ActionButton
            blocked={toLeft.length ? null : whyNotMoved(taken, right.selected, noun)}
            icon={<Icon name="left" size={16} />}
            onClick={() => {
              setRight(nowhere);
              across(toLeft, `可选${noun}`);
            }}
          >
            移除
          </ActionButton>
        </div>
        <div className="two-lists-side">
          <div className="two-lists-head">
            <b>已选{noun}</b>
            <span className="muted">{taken.length} 个</span>
          </div>
          <OptionList
            title={`已选${noun}`}
            options={taken}
            {...listProps(right, setRight)}
            onMove={(ids) => {
              across(ids, `可选${noun}`);
            }}
            across="ArrowLeft"
            marked={added}
            mark="新增"
            empty={`还没有${noun}。双击左边的${noun}，或选中后点“添加”。`}
          />
        </div>
        <p className="for-readers" role="status">
          {said}
        </p>
      </div>
      <p className="two-lists-why">{fixed && `${fixed.label}：${fixed.whyNot ?? ''}`}</p>
    </>
  );
}

type Place = { readonly active: string | null; readonly selected: readonly string[] };

const nowhere: Place = { active: null, selected: [] };

function listProps(place: Place, set: (change: (before: Place) => Place) => void) {
  return {
    active: place.active,
    selected: place.selected,
    onActive: (active: string | null) => {
      set((before) => ({ ...before, active }));
    },
    onSelected: (selected: readonly string[]) => {
      set((before) => ({ ...before, selected }));
    },
  };
}

function whyNotMoved(options: readonly MovableOption[], selected: readonly string[], noun: string): string {
  const why = options.find(({ id, whyNot }) => whyNot !== null && selected.includes(id))?.whyNot;
  return why ?? `请先选中一个${noun}`;
}

function labelsOf(options: readonly MovableOption[], ids: readonly string[]): string {
  return options
    .filter(({ id }) => ids.includes(id))
    .map(({ label }) => label)
    .join('、');
}
