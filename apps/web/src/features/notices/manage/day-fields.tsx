import { stepName, stepsWithDeadline } from '@zhicheng/domain';
import { InputNumber } from 'antd';
import { DayInput } from '../../../ui/day-input/day-input.tsx';
import { Field } from './field.tsx';
import type { FieldsProps } from './fields-props.ts';

type DayName = 'windowFrom' | 'windowTo' | 'mendLatest' | 'cutoff';

const days: readonly { readonly field: DayName; readonly label: string; readonly hint: string }[] = [
  { field: 'windowFrom', label: '申报开始日', hint: '从这一天 0:00 起可以申报。' },
  { field: 'windowTo', label: '申报截止日', hint: '到这一天 24:00 为止；发布后只能延后。' },
  { field: 'mendLatest', label: '补正最晚日', hint: '退回修改的期限最晚可以定到这一天；发布后只能延后。' },
  { field: 'cutoff', label: '资历计算截止日', hint: '任职年限、业绩成果算到这一天，通常为当年 12 月 31 日。' },
];

/** Window, mending, 资历计算截止日, and 报送截止 by step. */
export function DayFields({ editing: { content, change }, errors }: FieldsProps) {
  return (
    <>
      <div className="notice-days">
        {days.map(({ field, label, hint }) => (
          <Field key={field} field={field} label={label} required errors={errors} hint={hint}>
            {({ id, describedBy, invalid }) => (
              <DayInput
                id={id}
                label={label}
                describedBy={describedBy}
                invalid={invalid}
                value={content[field]}
                onChange={(day) => {
                  change({ [field]: day });
                }}
              />
            )}
          </Field>
        ))}
        <Field
          field="mendWorkingDays"
          label="补正期限"
          required
          errors={errors}
          hint="退回时预填的工作日数，审核人员可以另定。"
        >
          {({ id, describedBy, invalid }) => (
            <InputNumber
              id={id}
              aria-describedby={describedBy}
              status={invalid ? 'error' : ''}
              min={1}
              max={60}
              precision={0}
              suffix="个工作日"
              style={{ width: 168 }}
              value={content.mendWorkingDays}
              onChange={(mendWorkingDays) => {
                change({ mendWorkingDays });
              }}
            />
          )}
        </Field>
      </div>
      <Field
        field="deadlines"
        label="报送截止（按环节，可不填）"
        group
        errors={errors}
        hint="到期只作标记和提醒，不影响办理；市(州)可以自行提前，不能延后。"
      >
        {() => (
          <ul className="notice-deadlines">
            {stepsWithDeadline(content).map((step) => {
              const name = stepName(step, content.titleLevel, 'central');
              return (
                <li key={step}>
                  <span>{name}</span>
                  <DayInput
                    id={`notice-deadline-${step}`}
                    label={`${name}报送截止`}
                    value={content.deadlines.find((one) => one.step === step)?.due ?? null}
                    onChange={(due) => {
                      const others = content.deadlines.filter((one) => one.step !== step);
                      change({ deadlines: due === null ? others : [...others, { step, due }] });
                    }}
                  />
                </li>
              );
            })}
          </ul>
        )}
      </Field>
    </>
  );
}
