/** Reads a time of the day as people type it: `9:05`, `0905`, `９点５分`, `21`; undefined for what is none. */
export function readClock(typed: string): string | undefined {
  const text = typed.normalize('NFKC').replace(/\s/g, '');
  const match = /^(\d{2})(\d{2})$/.exec(text) ?? /^(\d{1,2})(?:[:.点时](\d{1,2})?分?)?$/.exec(text);
  const [hours, minutes] = [Number(match?.[1]), Number(match?.[2] ?? '0')];
  if (!match || hours > 23 || minutes > 59) return undefined;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
