import { useQuery } from '@tanstack/react-query';
import { App, Input, Radio } from 'antd';
import { useState } from 'react';
import { ask } from '../../platform/api/call.ts';
import { problemOf } from '../../platform/api/problem.ts';
import { useAct } from '../../platform/api/use-act.ts';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { HintField } from '../../ui/form-layer/hint-field.tsx';
import { UnitPicker, type PickedUnit } from '../../ui/unit-tree/unit-picker.tsx';
import { StopConsequences } from './stop-consequences.tsx';

type Props = {
  readonly unit: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
  readonly onStopped: () => void;
};

/** 停用: why, and who handles what lies open there: the 上级机构 (代行), or a unit that takes everything over. */
export function StopDialog({ unit, onClose, onStopped }: Props) {
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const [way, setWay] = useState<'superior' | 'successor'>('superior');
  const [successor, setSuccessor] = useState<PickedUnit | null>(null);
  // Asked anew: the list may be older than somebody else's change, and 停用 names the revision that it saw.
  const { data, refetch } = useQuery({
    ...ask('units.read', { params: { unitId: unit.id } }),
    staleTime: 0,
    gcTime: 0,
  });
  const act = useAct('units.stop', {
    onError: () => void refetch(),
    onSuccess: () => {
      void message.success(`已停用：${unit.name}`);
      onStopped();
    },
  });
  const incomplete = data === undefined || reason.trim() === '' || (way === 'successor' && successor === null);
  const { errors } = problemOf(act.error);
  return (
    <Dialog
      title={`停用“${unit.name}”`}
      width={600}
      onClose={onClose}
      incomplete={incomplete}
      working={act.isPending}
      confirmText="停用"
      danger
      onConfirm={() => {
        if (!data) return;
        act.mutate({
          params: { unitId: unit.id },
          body: {
            revision: data.revision,
            reason: reason.trim(),
            successorId: way === 'successor' ? (successor?.id ?? null) : null,
            superiorActs: way === 'superior',
          },
        });
      }}
    >
      <ProblemAlert error={act.isError ? act.error : null} />
      <StopConsequences unit={data} way={way} successor={successor?.name ?? null} />
      <HintField
        id="stop-reason"
        label="停用原因"
        required
        hint="写明依据，例如 机构改革撤并、已注销。会记入变更记录。"
        error={errors.find(({ field }) => field === 'reason')?.message}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            maxLength={500}
            autoSize={{ minRows: 2, maxRows: 6 }}
            value={reason}
            onChange={(event) => {
              setReason(event.target.value);
            }}
          />
        )}
      </HintField>
      <HintField
        id="stop-way"
        label="未办结的业务"
        required
        hint="停在本单位的申报不能没有人办理：由上级机构代行，或由接替单位办理。"
      >
        {(control) => (
          <Radio.Group
            {...control}
            className="units-ways"
            value={way}
            onChange={(event) => {
              setWay(event.target.value as 'superior' | 'successor');
            }}
            options={[
              { value: 'superior', label: '由上级机构代行' },
              { value: 'successor', label: '由另一个单位接替' },
            ]}
          />
        )}
      </HintField>
      {way === 'successor' && (
        <HintField
          id="stop-successor"
          label="接替单位"
          required
          hint="以后应报到本单位的申报都报到接替单位。"
          error={errors.find(({ field }) => field === 'successorId')?.message}
        >
          {(control) => <UnitPicker control={control} value={successor} onChange={setSuccessor} except={unit.id} />}
        </HintField>
      )}
    </Dialog>
  );
}
