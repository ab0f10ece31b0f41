import type { NoticePlace, NoticeRow } from './queries/select-notices.ts';

/** Where a page ended, as the browser hands it back. */
export function writePageKey(row: NoticeRow): string {
  return `${row.is_open ? '1' : '0'}.${row.window_to}.${row.id}`;
}

/** Undefined for what is no such key: then the list begins at its start. */
export function readPageKey(key: string | undefined): NoticePlace | undefined {
  const [, open, windowTo, id] = /^([01])\.(\d{4}-\d{2}-\d{2})\.([0-9a-f-]{36})$/.exec(key ?? '') ?? [];
  return open === undefined || windowTo === undefined || id === undefined
    ? undefined
    : { isOpen: open === '1', windowTo, id };
}
