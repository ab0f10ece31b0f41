/**
 * Pages go by key, so a page does not know the one before it. Which one that was is kept for as long as the window
 * stands: 上一页 leads there even when a layer was opened in between, and to the first page where it is not known (an
 * address that was sent to somebody).
 */
const before = new Map<string, string | undefined>();

/** Keeps from which page of a list one came to another. */
export function keepTrail(list: string, page: string, from: string | undefined): void {
  before.set(`${list} ${page}`, from);
}

/** The page before a page; undefined is the first. */
export function pageBefore(list: string, page: string): string | undefined {
  return before.get(`${list} ${page}`);
}

/** Names a list by its address without page and row, in whatever order that says them. */
export function listName(pathname: string, search: Readonly<Record<string, unknown>>): string {
  const filters = Object.entries(search).filter(([name]) => name !== 'after' && name !== 'row');
  return JSON.stringify([pathname, ...filters.sort(([one], [other]) => (one < other ? -1 : 1))]);
}
