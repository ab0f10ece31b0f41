/** The browser's clock: the only place of the web application that asks for the time. */
import { civilDateOf, wallClockOf } from '@zhicheng/domain';

/** Now, as an ISO instant. */
export function now(): string {
  return new Date().toISOString();
}

/** Today's civil date in Sichuan, `YYYY-MM-DD`. */
export function today(): string {
  return civilDateOf(now());
}

/** `2026-11-23 10:42` in Sichuan. */
export function minuteOf(instant: string): string {
  return `${civilDateOf(instant)} ${wallClockOf(instant)}`;
}

/** `10:42:07` in Sichuan, whose zone is whole hours away. */
export function timeOf(instant: string): string {
  return `${wallClockOf(instant)}:${instant.slice(17, 19)}`;
}

/** `2026-11-23 10:42:07` in Sichuan. */
export function secondOf(instant: string): string {
  return `${civilDateOf(instant)} ${timeOf(instant)}`;
}

/** How long from one instant to another as people say it: `不到 1 分钟`, `12 分钟`, `5 小时`, `3 天`. */
export function spanBetween(from: string, to: string): string {
  const minutes = Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000));
  if (minutes < 1) return '不到 1 分钟';
  if (minutes < 60) return `${minutes} 分钟`;
  if (minutes < 60 * 24) return `${Math.floor(minutes / 60)} 小时`;
  return `${Math.floor(minutes / (60 * 24))} 天`;
}

/** The millisecond before: the day that a window closing at midnight still belongs to. */
export function justBefore(instant: string): string {
  return new Date(Date.parse(instant) - 1).toISOString();
}
