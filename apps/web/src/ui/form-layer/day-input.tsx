import { parseCivilDate } from '@zhicheng/domain';
import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { today } from '../../platform/clock.ts';
import { CalendarIcon } from '../form-renderer/calendar-icon.tsx';
import { DayPanel } from '../form-renderer/day-panel.tsx';
import { useTypedText } from '../form-renderer/use-typed-text.ts';
import type { ControlProps } from './hint-field.tsx';

type Props = {
  readonly control: ControlProps;
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly onLeave?: () => void;
};

/** A day, typed in whatever way people write it (2026.9.1, 20260901); the calendar opens only from its icon. */
export function DayInput({ control, value, onChange, onLeave = () => undefined }: Props) {
  const [open, setOpen] = useState(false);
  const typed = useTypedText(value, (text) => onChange(parseCivilDate(text) ?? text), onLeave);
  return (
    <span className="field-date">
      <Input {...control} {...typed} status={control['aria-invalid'] ? 'error' : ''} placeholder="如 2026-09-01" />
      <Popover
        trigger="click"
        open={open}
        onOpenChange={setOpen}
        placement="bottomLeft"
        destroyOnHidden
        content={
          <DayPanel
            value={value}
            today={today()}
            onChoose={(day) => {
              setOpen(false);
              onChange(day);
              document.getElementById(control.id)?.focus();
            }}
          />
        }
      >
        <Button
          type="text"
          className="field-calendar"
          aria-label="打开日历"
          aria-describedby={`${control.id}-label`}
          aria-expanded={open}
          icon={<CalendarIcon />}
        />
      </Popover>
    </span>
  );
}
