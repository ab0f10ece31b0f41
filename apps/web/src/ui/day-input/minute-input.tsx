import { Input } from 'antd';
import { useState } from 'react';
import { readClock } from './clock-text.ts';
import { DayInput } from './day-input.tsx';

type Props = {
  readonly label: string;
  /** Given by the form around it. */
  readonly id?: string;
  /** `2026-11-23T10:42`, or empty. */
  readonly value?: string;
  readonly onChange?: (minute: string) => void;
};

/** A day and a time of it, both typed in whatever way people write them. */
export function MinuteInput({ label, id = '', value = '', onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const [day = '', clock = ''] = value.split('T');
  const strange = typed !== null && typed.trim() !== '' && readClock(typed) === undefined;
  const leave = (): void => {
    if (typed === null || strange) return;
    setTyped(null);
    if (day !== '') onChange?.(`${day}T${readClock(typed) ?? '00:00'}`);
  };
  return (
    <span className="minute-input">
      <DayInput
        id={id}
        label={label}
        value={day === '' ? null : day}
        onChange={(chosen) => {
          onChange?.(chosen === null ? '' : `${chosen}T${clock === '' ? '00:00' : clock}`);
        }}
      />
      <Input
        value={typed ?? clock}
        disabled={day === ''}
        placeholder="如 09:00"
        autoComplete="off"
        aria-label={`${label}：时刻`}
        aria-invalid={strange}
        status={strange ? 'error' : ''}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
        onBlur={leave}
        onPressEnter={leave}
      />
    </span>
  );
}
