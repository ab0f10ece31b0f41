/** Failures longer ago than this no longer count. */
export const FORGOTTEN_AFTER_MINUTES = 15;

/**
 * `free` failures cost nothing, then the wait doubles up to `most` seconds. An account's stays short, since whoever
 * knows a 登录名 could else lock its owner out; an address may be a whole office behind one router.
 */
const growth = {
  account: { free: 4, most: 60 },
  address: { free: 50, most: 300 },
} as const;

/** Seconds to wait after the n-th failure in a row. */
export function delaySeconds(scope: keyof typeof growth, failures: number): number {
  const { free, most } = growth[scope];
  return failures <= free ? 0 : Math.min(2 ** (failures - free - 1), most);
}
