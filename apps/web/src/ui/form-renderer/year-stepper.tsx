/** One year at a time, or ten. */
export function YearStepper({ year, onChange }: { year: number; onChange: (year: number) => void }) {
  const step = (by: number, sign: string, words: string) => (
    <button
      type="button"
      aria-label={words}
      onClick={() => {
        onChange(year + by);
      }}
    >
      {sign}
    </button>
  );
  return (
    <div className="calendar-year">
      {step(-10, '«', '早十年')}
      {step(-1, '‹', '早一年')}
      <b aria-live="polite">{year} 年</b>
      {step(1, '›', '晚一年')}
      {step(10, '»', '晚十年')}
    </div>
  );
}
