import { isGroup, type MenuEntry } from './menu.ts';

/** The addresses that a menu leads to. */
function addressesOf(entries: readonly MenuEntry[]): readonly string[] {
  return entries.flatMap((entry) => (isGroup(entry) ? addressesOf(entry.entries) : [entry.to]));
}

/**
 * The menu's entry under which a page stands: its own; else, of those it may stand under, the one that the person came
 * from, or the first that their menu has.
 */
export function menuPlace(
  entries: readonly MenuEntry[],
  page: { readonly pathname: string; readonly under: readonly string[]; readonly cameFrom: string | null },
): string | null {
  const addresses = addressesOf(entries);
  if (addresses.includes(page.pathname)) return page.pathname;
  const possible = page.under.filter((address) => addresses.includes(address));
  return possible.find((address) => address === page.cameFrom) ?? possible[0] ?? null;
}
