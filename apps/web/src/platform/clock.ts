/** The browser's clock: the only place of the web application that asks for the time or formats an instant. */

const zone = 'Asia/Shanghai';

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

type InstantParts = Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', string>;

function partsOf(instant: string): InstantParts {
  const found = Object.fromEntries(parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return found as InstantParts;
}

/** Now, as an ISO instant. */
export function now(): string {
  return new Date().toISOString();
}

/** Today's civil date in Sichuan, `YYYY-MM-DD`. */
export function today(): string {
  return dateOf(now());
}

/** `2026-11-23` in Sichuan. */
export function dateOf(instant: string): string {
  const { year, month, day } = partsOf(instant);
  return `${year}-${month}-${day}`;
}

/** `2026-11-23 10:42` in Sichuan. */
export function minuteOf(instant: string): string {
  const { hour, minute } = partsOf(instant);
  return `${dateOf(instant)} ${hour}:${minute}`;
}

/** `2026-11-23 10:42:07` in Sichuan. */
export function secondOf(instant: string): string {
  return `${minuteOf(instant)}:${partsOf(instant).second}`;
}

/** `10:42:07` in Sichuan. */
export function timeOf(instant: string): string {
  const { hour, minute, second } = partsOf(instant);
  return `${hour}:${minute}:${second}`;
}

/** How long from one instant to another in the way people say it: `刚刚`, `12 分钟`, `5 小时`, `3 天`. */
export function spanBetween(from: string, to: string): string {
  const minutes = Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000));
  if (minutes < 1) return '不到 1 分钟';
  if (minutes < 60) return `${minutes} 分钟`;
  if (minutes < 60 * 24) return `${Math.floor(minutes / 60)} 小时`;
  return `${Math.floor(minutes / (60 * 24))} 天`;
}

/** Whole days from one civil date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The millisecond before: the day that a window closing at midnight still belongs to. */
export function justBefore(instant: string): string {
  return new Date(Date.parse(instant) - 1).toISOString();
}
