import { civilDateOf, wallClockOf } from '@zhicheng/domain';

/** An instant as the form's fields hold it, in Sichuan's time. */
export function localMinuteOf(instant: string | null): string {
  return instant === null ? '' : `${civilDateOf(instant)}T${wallClockOf(instant)}`;
}

/** The instant of a field's value, whose zone is Sichuan's; null where it is empty. */
export function instantOf(localMinute: string): string | null {
  const instant = Date.parse(`${localMinute}:00.000+08:00`);
  return Number.isNaN(instant) ? null : new Date(instant).toISOString();
}
