import type { UnitLine, UserRow } from '@zhicheng/contract';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { listUsers, type UserQuery } from '../../people/index.ts';
import { listUnits, type UnitListQuery } from '../../units/index.ts';

/** Rows of one export at most. */
export const EXPORT_LIMIT = 20_000;
const PAGE = 100;

interface PageOf<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** Every unit that the list would show, page after page; null where they are too many. */
export async function everyUnit(db: Db, actor: PersonActor, query: UnitListQuery): Promise<UnitLine[] | null> {
  const { after: _after, limit: _limit, ...filters } = query;
  return everyPage((page) => listUnits(db, actor, { ...filters, ...page }));
}

export async function everyUser(db: Db, keys: Keys, actor: PersonActor, query: UserQuery): Promise<UserRow[] | null> {
  const { after: _after, limit: _limit, ...filters } = query;
  return everyPage((page) => listUsers(db, keys, actor, { ...filters, ...page }));
}

async function everyPage<T>(
  pageOf: (page: { limit: number; after?: string }) => Promise<PageOf<T>>,
): Promise<T[] | null> {
  const rows: T[] = [];
  let after: string | null = null;
  do {
    const page: PageOf<T> = await pageOf({ limit: PAGE, ...(after === null ? {} : { after }) });
    rows.push(...page.items);
    if (rows.length > EXPORT_LIMIT) return null;
    after = page.next;
  } while (after !== null);
  return rows;
}
