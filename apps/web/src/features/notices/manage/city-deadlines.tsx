import type { ManagedNotice } from '@zhicheng/contract';
import { cityDeadlineSteps, stepNames, stepsWithDeadline, type StepDeadline } from '@zhicheng/domain';
import { Button } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../platform/api/use-act.ts';
import { ProblemAlert } from '../../../ui/actions/problem-alert.tsx';
import { DayInput } from '../../../ui/day-input/day-input.tsx';
import { Panel } from '../../../ui/page/page.tsx';

type Props = {
  readonly notice: ManagedNotice;
  readonly city: { readonly code: string; readonly name: string };
  readonly onDone: () => void;
};

/** A city's own 报送截止: earlier than the notice's, never later. */
export function CityDeadlines({ notice, city, onDone }: Props) {
  const own = notice.cityDeadlines.find(({ divisionCode }) => divisionCode === city.code)?.deadlines ?? [];
  const [deadlines, setDeadlines] = useState<readonly StepDeadline[]>(own);
  const set = useAct('managedNotices.setCityDeadlines', { onSuccess: onDone });
  if (!notice.published || notice.state !== 'published') return null;
  const steps = stepsWithDeadline(notice.published).filter((step) => cityDeadlineSteps.includes(step));
  return (
    <Panel title={`${city.name}的报送截止`}>
      <p className="notice-hint">只能比通知规定的提前；不填的按通知。到期只作标记和提醒。</p>
      <ProblemAlert error={set.error} />
      <ul className="notice-deadlines">
        {steps.map((step) => {
          const general = notice.published?.deadlines.find((one) => one.step === step)?.due;
          return (
            <li key={step}>
              <span>
                {stepNames[step]}
                {general !== undefined && <span className="cell-sub">通知规定 {general}</span>}
              </span>
              <DayInput
                id={`city-${step}`}
                label={`${stepNames[step]}报送截止`}
                value={deadlines.find((one) => one.step === step)?.due ?? null}
                onChange={(due) => {
                  const others = deadlines.filter((one) => one.step !== step);
                  setDeadlines(due === null ? others : [...others, { step, due }]);
                }}
              />
            </li>
          );
        })}
      </ul>
      <Button
        loading={set.isPending}
        onClick={() => {
          const body = { divisionCode: city.code, deadlines: [...deadlines] };
          set.mutate({ params: { noticeId: notice.id }, body });
        }}
      >
        保存
      </Button>
      <span role="status" className="notice-city-saved">
        {set.isSuccess && '已保存，待办业务已按此标记。'}
      </span>
    </Panel>
  );
}
