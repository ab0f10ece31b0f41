import { isCivilDate } from '@zhicheng/domain';
import { BadPageKey } from '../../platform/paging/index.ts';
import type { NoticePlace, NoticeRow } from './queries/select-notices.ts';

/** Where a page ended, as the browser hands it back. */
export function writePageKey(row: NoticeRow): string {
  return `${row.is_open ? '1' : '0'}.${row.window_to}.${row.id}`;
}

/** Undefined for none. Throws `BadPageKey` for what we did not write. */
export function readPageKey(key: string | undefined): NoticePlace | undefined {
  if (key === undefined) return undefined;
  const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
  const [open, windowTo = '', id = '', ...rest] = key.split('.');
  const isFlag = open === '0' || open === '1';
  if (!isFlag || !isCivilDate(windowTo) || !uuid.test(id) || rest.length > 0) throw new BadPageKey();
  return { isOpen: open === '1', windowTo, id };
}
