import { civilDateOf, daysBetween } from '@zhicheng/domain';
import { justBefore, timeOf } from '../../platform/clock.ts';

/** `8月31日 24:00`: a window closes at the end of its last day, so midnight is said as that day's 24:00. */
export function deadlineDay(instant: string): string {
  const atMidnight = timeOf(instant).startsWith('00:00') || timeOf(instant).startsWith('23:59');
  const [, month, day] = civilDateOf(justBefore(instant)).split('-').map(Number);
  return `${month}月${day}日 ${atMidnight ? '24:00' : timeOf(instant).slice(0, 5)}`;
}

/** `还有 12 天`, `今天截止`, `已过期`. */
export function daysLeft(instant: string, now: string): string {
  if (now > instant) return '已过期';
  const days = daysBetween(civilDateOf(now), civilDateOf(justBefore(instant)));
  return days === 0 ? '今天截止' : `还有 ${days} 天`;
}

/** `截止 8月31日 24:00，还有 12 天` */
export function deadlineWords(instant: string, now: string): string {
  return `截止 ${deadlineDay(instant)}，${daysLeft(instant, now)}`;
}
