import { addMonths, civilDate, daysInMonth, isCivilDate, weekday } from '@zhicheng/domain';
import { useState } from 'react';
import { YearStepper } from './year-stepper.tsx';

type Props = { readonly value: string; readonly today: string; readonly onChoose: (date: string) => void };

/** A month's days, Monday first. */
export function DayPanel({ value, today, onChoose }: Props) {
  const [month, setMonth] = useState((isCivilDate(value) ? value : today).slice(0, 7));
  const [year, number] = month.split('-').map(Number) as [number, number];
  const blanks = weekday(civilDate(year, number, 1)) - 1;
  return (
    <div className="calendar" role="group" aria-label="选择日期">
      <YearStepper
        year={year}
        onChange={(chosen) => {
          setMonth(`${String(chosen)}-${month.slice(5)}`);
        }}
      />
      <div className="calendar-year">
        <button
          type="button"
          aria-label="上一月"
          onClick={() => {
            setMonth(addMonths(month, -1));
          }}
        >
          ‹
        </button>
        <b aria-live="polite">{number} 月</b>
        <button
          type="button"
          aria-label="下一月"
          onClick={() => {
            setMonth(addMonths(month, 1));
          }}
        >
          ›
        </button>
      </div>
      <div className="calendar-days">
        {['一', '二', '三', '四', '五', '六', '日'].map((day) => (
          <span key={day} aria-hidden="true">
            {day}
          </span>
        ))}
        {Array.from({ length: blanks }, (_, at) => (
          <i key={`blank-${String(at)}`} />
        ))}
        {Array.from({ length: daysInMonth(year, number) }, (_, at) => {
          const date = civilDate(year, number, at + 1);
          return (
            <button
              key={date}
              type="button"
              aria-pressed={date === value}
              aria-current={date === today ? 'date' : undefined}
              aria-label={date}
              onClick={() => {
                onChoose(date);
              }}
            >
              {at + 1}
            </button>
          );
        })}
      </div>
    </div>
  );
}
