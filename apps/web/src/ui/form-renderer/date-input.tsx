import type { DateField } from '@zhicheng/domain';
import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { CalendarIcon } from './calendar-icon.tsx';
import { DayPanel } from './day-panel.tsx';
import { ariaOf, textOfValue, type InputProps } from './input-props.ts';
import { MonthPanel } from './month-panel.tsx';
import { useTypedText } from './use-typed-text.ts';

const examples = { month: '如 2008-09、200809', date: '如 2008-09-01', year: '如 2024' } as const;

/** A day, a month or a year: typed in whatever way people write it; the calendar opens only from its icon. */
export function DateInput(props: InputProps<DateField>) {
  const { id, field, value, facts, disabled, invalid, onChange, onLeave } = props;
  const [open, setOpen] = useState(false);
  const kept = textOfValue(value);
  const typed = useTypedText(kept, onChange, onLeave);
  const choose = (chosen: string): void => {
    setOpen(false);
    onChange(chosen);
    onLeave();
    document.getElementById(id)?.focus();
  };
  const today = facts.context.today;
  return (
    <span className="field-date">
      <Input
        id={id}
        {...typed}
        {...ariaOf(props)}
        disabled={disabled}
        status={invalid ? 'error' : ''}
        placeholder={examples[field.type]}
        autoComplete="off"
        inputMode="text"
      />
      {field.type !== 'year' && (
        <Popover
          trigger="click"
          open={open}
          onOpenChange={setOpen}
          placement="bottomLeft"
          destroyOnHidden
          content={
            field.type === 'month' ? (
              <MonthPanel value={kept} today={today} onChoose={choose} />
            ) : (
              <DayPanel value={kept} today={today} onChoose={choose} />
            )
          }
        >
          <Button
            type="text"
            className="field-calendar"
            disabled={disabled}
            aria-label="打开日历"
            aria-describedby={props.labelId}
            aria-expanded={open}
            icon={<CalendarIcon />}
          />
        </Popover>
      )}
    </span>
  );
}
