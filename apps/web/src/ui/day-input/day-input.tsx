import './day-input.css';
import { parseCivilDate } from '@zhicheng/domain';
import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { today } from '../../platform/clock.ts';
import { CalendarIcon } from '../form-renderer/calendar-icon.tsx';
import { DayPanel } from '../form-renderer/day-panel.tsx';

type Props = {
  readonly id: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string | null;
  readonly invalid?: boolean;
  readonly describedBy?: string;
  readonly onChange: (day: string | null) => void;
};

/** A day, typed in whatever way people write it (2026.8.31, 20260831); the calendar opens only from its icon. */
export function DayInput({
  id,
  label,
  placeholder = '如 2026-08-31',
  value,
  invalid = false,
  describedBy,
  onChange,
}: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const leave = (): void => {
    if (typed === null) return;
    const day = parseCivilDate(typed);
    if (typed.trim() === '') onChange(null);
    else if (day !== undefined) onChange(day);
    if (typed.trim() === '' || day !== undefined) setTyped(null);
  };
  const strange = typed !== null && typed.trim() !== '' && parseCivilDate(typed) === undefined;
  return (
    <span className="day-input">
      <Input
        id={id}
        value={typed ?? value ?? ''}
        placeholder={placeholder}
        autoComplete="off"
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={invalid || strange}
        status={invalid || strange ? 'error' : ''}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
        onBlur={leave}
        onPressEnter={leave}
      />
      <Popover
        trigger="click"
        open={open}
        onOpenChange={setOpen}
        placement="bottomLeft"
        destroyOnHidden
        content={
          <DayPanel
            value={value ?? ''}
            today={today()}
            onChoose={(day) => {
              setOpen(false);
              setTyped(null);
              onChange(day);
            }}
          />
        }
      >
        <Button
          type="text"
          className="day-input-calendar"
          aria-label={`${label}：打开日历`}
          aria-expanded={open}
          icon={<CalendarIcon />}
        />
      </Popover>
    </span>
  );
}
