import { civilDateOf, wallClockOf, type Instant } from '../calendar/civil-date.ts';
import type { SupportCheck } from './support-facts.ts';

/** What a check finds. */
export type Finding = Omit<SupportCheck, 'id'>;

export function yes(says: string): Finding {
  return { outcome: 'yes', says, wayOut: null };
}

export function no(says: string, wayOut: string): Finding {
  return { outcome: 'no', says, wayOut };
}

/** 2026-11-23 10:42 */
export function clockWords(at: Instant): string {
  return `${civilDateOf(at)} ${wallClockOf(at)}`;
}
