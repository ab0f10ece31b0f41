import { isMonth } from '@zhicheng/domain';
import { useState } from 'react';
import { YearStepper } from './year-stepper.tsx';

type Props = { readonly value: string; readonly today: string; readonly onChoose: (month: string) => void };

/** A year and its twelve months. */
export function MonthPanel({ value, today, onChoose }: Props) {
  const [year, setYear] = useState(Number((isMonth(value) ? value : today).slice(0, 4)));
  return (
    <div className="calendar" role="group" aria-label="选择年月">
      <YearStepper year={year} onChange={setYear} />
      <div className="calendar-months">
        {Array.from({ length: 12 }, (_, at) => {
          const month = `${String(year)}-${String(at + 1).padStart(2, '0')}`;
          return (
            <button
              key={month}
              type="button"
              aria-pressed={month === value}
              onClick={() => {
                onChoose(month);
              }}
            >
              {at + 1}月
            </button>
          );
        })}
      </div>
    </div>
  );
}
