/** What to do, by how long ago the server last took something for the person's own. */
export type IdleState = 'busy' | 'ping' | 'warn' | 'over';

const MINUTE = 60_000;
const WARNING = 2 * MINUTE;

type Times = {
  readonly now: number;
  /** The last request that the server took for the person's own. */
  readonly touchedAt: number;
  /** The last key or press in this browser's tab. */
  readonly actedAt: number;
  readonly idleMinutes: number;
};

/**
 * Two minutes before the end the page warns. Who types or reads without anything being sent is not idle: the server is
 * told of the last key or press, once a minute at most, so that the idle time runs from there and not from the request
 * before it. A page in the background is looked at seldom: what was done there counts however long ago it was.
 */
export function idleState({ now, touchedAt, actedAt, idleMinutes }: Times): IdleState {
  const whole = idleMinutes * MINUTE;
  const passed = now - touchedAt;
  if (passed >= whole) return 'over';
  if (actedAt > touchedAt && passed >= Math.min(MINUTE, whole / 4)) return 'ping';
  return passed >= whole - Math.min(WARNING, whole / 2) ? 'warn' : 'busy';
}

/** `1 分 40 秒` until the end. */
export function timeLeft({ now, touchedAt, idleMinutes }: Omit<Times, 'actedAt'>): string {
  const seconds = Math.max(0, Math.ceil((touchedAt + idleMinutes * MINUTE - now) / 1000));
  const rest = `${seconds % 60} 秒`;
  return seconds < 60 ? rest : `${Math.floor(seconds / 60)} 分 ${rest}`;
}
