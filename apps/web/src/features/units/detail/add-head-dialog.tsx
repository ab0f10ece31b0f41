import { unitFields, type UnitFieldId } from '@zhicheng/domain';
import { App, Input } from 'antd';
import { useState } from 'react';
import { today } from '../../../platform/clock.ts';
import { problemOf } from '../../../platform/api/problem.ts';
import { useAct } from '../../../platform/api/use-act.ts';
import { ProblemAlert } from '../../../ui/actions/problem-alert.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { DayInput } from '../../../ui/form-layer/day-input.tsx';
import { HintField } from '../../../ui/form-layer/hint-field.tsx';

type Props = {
  readonly unitId: string;
  /** Who is in office now. */
  readonly present: string | null;
  readonly onClose: () => void;
  readonly onAdded: () => void;
};

const wordsOf = (id: UnitFieldId) => {
  const field = unitFields.find((one) => one.id === id);
  return { label: field?.label ?? '', hint: field?.hint ?? '' };
};

/** 新增负责人: name, post, from; whoever is in office ends the day before. */
export function AddHeadDialog({ unitId, present, onClose, onAdded }: Props) {
  const { message } = App.useApp();
  const [name, setName] = useState('');
  const [post, setPost] = useState('');
  const [fromDate, setFromDate] = useState(today());
  const act = useAct('units.addHead', {
    onSuccess: () => {
      void message.success(`已新增负责人：${name.trim()}`);
      onAdded();
    },
  });
  const { errors, code, detail } = problemOf(act.error);
  const errorOf = (...fields: string[]): { error?: string } => {
    const found = act.isError ? errors.find(({ field }) => fields.includes(field))?.message : undefined;
    return found === undefined ? {} : { error: found };
  };
  const dateError =
    act.isError && code === 'head-not-after-present' ? { error: detail } : errorOf('fromDate', 'headFrom');
  return (
    <Dialog
      title="新增负责人"
      onClose={onClose}
      incomplete={name.trim() === '' || post.trim() === '' || fromDate === ''}
      working={act.isPending}
      onConfirm={() => {
        act.mutate({ params: { unitId }, body: { name: name.trim(), post: post.trim(), fromDate } });
      }}
    >
      <ProblemAlert
        error={act.isError && errors.length === 0 && code !== 'head-not-after-present' ? act.error : null}
      />
      {present !== null && <p className="units-dialog-words">现任负责人 {present} 将截止到新任职时间的前一天。</p>}
      <HintField id="head-name" {...wordsOf('headName')} required width="medium" {...errorOf('name', 'headName')}>
        {(control) => (
          <Input
            {...control}
            value={name}
            onChange={(event) => {
              setName(event.target.value);
            }}
          />
        )}
      </HintField>
      <HintField
        id="head-post"
        {...wordsOf('headPost')}
        label="职务"
        required
        width="medium"
        {...errorOf('post', 'headPost')}
      >
        {(control) => (
          <Input
            {...control}
            value={post}
            onChange={(event) => {
              setPost(event.target.value);
            }}
          />
        )}
      </HintField>
      <HintField
        id="head-from"
        label="任职时间"
        hint="负责人到任的日期，例如 2026-09-01。"
        required
        width="medium"
        {...dateError}
      >
        {(control) => <DayInput control={control} value={fromDate} onChange={setFromDate} />}
      </HintField>
    </Dialog>
  );
}
