import { useQuery } from '@tanstack/react-query';
import type { ManagedNotice } from '@zhicheng/contract';
import { stepNames, type StepDeadline } from '@zhicheng/domain';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { ask } from '../../../platform/api/call.ts';
import { problemOf } from '../../../platform/api/problem.ts';
import { useAct } from '../../../platform/api/use-act.ts';
import { ProblemAlert } from '../../../ui/actions/problem-alert.tsx';
import { DayInput } from '../../../ui/day-input/day-input.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';

type Props = { readonly notice: ManagedNotice; readonly onClose: () => void; readonly onDone: () => void };

/** 延期: later days, for all or for some regions. */
export function ExtendDialog({ notice, onClose, onDone }: Props) {
  const { data: options } = useQuery(ask('managedNotices.formOptions', {}));
  const [regions, setRegions] = useState<string[]>([]);
  const [windowTo, setWindowTo] = useState(notice.published?.windowTo ?? null);
  const [mendLatest, setMendLatest] = useState(notice.published?.mendLatest ?? null);
  const [deadlines, setDeadlines] = useState<readonly StepDeadline[]>(notice.published?.deadlines ?? []);
  const [reason, setReason] = useState('');
  const extend = useAct('managedNotices.extend', { onSuccess: onDone });
  const errors = extend.error ? problemOf(extend.error).errors : [];
  const wrong = (field: string) =>
    errors
      .filter((error) => error.field === field)
      .map(({ message }) => (
        <p key={message} className="notice-error">
          {message}
        </p>
      ));
  return (
    <Dialog
      title="延期"
      confirmText="延期"
      width={600}
      onClose={onClose}
      onConfirm={() => {
        if (windowTo === null || mendLatest === null) return;
        const body = { regions, windowTo, mendLatest, deadlines: regions.length > 0 ? [] : [...deadlines], reason };
        extend.mutate({ params: { noticeId: notice.id }, body });
      }}
      incomplete={windowTo === null || mendLatest === null || reason.trim() === ''}
      working={extend.isPending}
    >
      {errors.length === 0 && <ProblemAlert error={extend.error} />}
      <p className="notice-hint">日期只能延后，对这份通知下的全部申报有效。</p>
      <div className="notice-field">
        <label htmlFor="extend-regions">地区</label>
        <Select
          id="extend-regions"
          mode="multiple"
          style={{ width: '100%' }}
          placeholder="全部（不选地区）"
          showSearch={{ optionFilterProp: 'label' }}
          value={regions}
          options={(options?.regions ?? []).flatMap(({ code, name, counties }) => [
            { value: code, label: `${name}（全部）` },
            ...counties.map((county) => ({ value: county.code, label: `${name} ${county.name}` })),
          ])}
          onChange={setRegions}
        />
        {wrong('regions')}
      </div>
      <div className="notice-field">
        <label htmlFor="extend-window">申报截止日</label>
        <DayInput id="extend-window" label="申报截止日" value={windowTo} onChange={setWindowTo} />
        {wrong('windowTo')}
      </div>
      <div className="notice-field">
        <label htmlFor="extend-mend">补正最晚日</label>
        <DayInput id="extend-mend" label="补正最晚日" value={mendLatest} onChange={setMendLatest} />
        {wrong('mendLatest')}
      </div>
      {regions.length === 0 &&
        deadlines.map(({ step, due }) => (
          <div className="notice-field" key={step}>
            <label htmlFor={`extend-${step}`}>{stepNames[step]}报送截止</label>
            <DayInput
              id={`extend-${step}`}
              label={`${stepNames[step]}报送截止`}
              value={due}
              onChange={(day) => {
                if (day === null) return;
                setDeadlines(deadlines.map((one) => (one.step === step ? { step, due: day } : one)));
              }}
            />
          </div>
        ))}
      {wrong('deadlines')}
      <label>
        延期原因
        <Input.TextArea
          value={reason}
          maxLength={500}
          autoSize={{ minRows: 2 }}
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
      </label>
      {wrong('reason')}
    </Dialog>
  );
}
