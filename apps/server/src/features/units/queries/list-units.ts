import type { Endpoints, QueryOf, UnitLine } from '@zhicheng/contract';
import { sql, type RawBuilder } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { countOf, COUNT_LIMIT, cutPage, readKey } from '../../../platform/paging/index.ts';
import { readableUnits, unitReach } from '../../../platform/scopes/index.ts';
import { presentUnitLine } from '../rows/unit-row.ts';
import { clerksOf, lineColumns, lineTables, type UnitLineRow } from './unit-line.ts';
import { unitSearch } from './unit-search.ts';

export type UnitListQuery = QueryOf<Endpoints['units.list']>;

export interface UnitPage {
  readonly items: UnitLine[];
  readonly next: string | null;
  readonly count: { value: number; more: boolean };
}

const PAGE = 20;

const sorts = {
  name: { key: sql`u.pinyin`, direction: sql`asc`, past: sql`>`, type: sql`text`, kind: 'text' },
  '-name': { key: sql`u.pinyin`, direction: sql`desc`, past: sql`<`, type: sql`text`, kind: 'text' },
  oldest: { key: sql`u.created_at`, direction: sql`asc`, past: sql`>`, type: sql`timestamptz`, kind: 'instant' },
  newest: { key: sql`u.created_at`, direction: sql`desc`, past: sql`<`, type: sql`timestamptz`, kind: 'instant' },
} as const;

/** Where the list looks, and what is sought there. */
function belongs(actor: PersonActor, query: UnitListQuery): RawBuilder<unknown> {
  const { under, depth = 'subtree', divisionCode, unitClass, state } = query;
  const conditions = [readableUnits(actor, 'u'), unitSearch(query.search)];
  if (under !== undefined && depth === 'children') conditions.push(sql`u.superior_id = ${under}::uuid`);
  else if (under !== undefined)
    conditions.push(sql`(u.id = ${under}::uuid or u.ancestor_ids @> array[${under}::uuid])`);
  if (unitClass !== undefined) conditions.push(sql`u.unit_class = ${unitClass}`);
  if (state !== undefined) conditions.push(sql`u.state = ${state}`);
  if (divisionCode !== undefined) {
    conditions.push(sql`u.division_code in (
      with recursive inside as (
        select code from division where code = ${divisionCode}
        union all select d.code from inside join division d on d.parent_code = inside.code
      ) select code from inside)`);
  }
  return sql.join(conditions, sql` and `);
}

/**
 * Whether what belongs to the list is found first and then sorted. A walk along the sorted index would be quick only
 * where the part lies spread over it; but the names of a county begin alike and lie together, perhaps at its end.
 */
function isPartOfMany(actor: PersonActor, { under, depth = 'subtree', divisionCode }: UnitListQuery): boolean {
  if (under !== undefined) return depth === 'subtree';
  return !unitReach(actor).all || (divisionCode !== undefined && !divisionCode.endsWith('0000'));
}

/** One page of the list and the first line of the next. */
export function pageOfUnits(
  actor: PersonActor,
  query: UnitListQuery,
  now: string,
): RawBuilder<UnitLineRow & { sorted_by: string }> {
  const { key, direction, past, type, kind } = sorts[query.sort ?? 'name'];
  const after = readKey(query.after, [kind, 'uuid']);
  const beyondOf = (sorted: RawBuilder<unknown>) =>
    after ? sql`and (${sorted}, u.id) ${past} (${after[0]}::${type}, ${after[1]}::uuid)` : sql``;
  const limit = (query.limit ?? PAGE) + 1;
  const page = isPartOfMany(actor, query)
    ? sql`
      belonging as materialized (select u.id, ${key} as sorted_by from unit u where ${belongs(actor, query)}),
      chosen as (
        select u.id, u.sorted_by from belonging u where true ${beyondOf(sql`u.sorted_by`)}
        order by u.sorted_by ${direction}, u.id ${direction} limit ${limit}
      ),
      page as (select u.*, chosen.sorted_by from chosen join unit u on u.id = chosen.id)`
    : sql`
      page as (
        select u.*, ${key} as sorted_by from unit u
        where ${belongs(actor, query)} ${beyondOf(key)}
        order by ${key} ${direction}, u.id ${direction} limit ${limit}
      )`;
  return sql<UnitLineRow & { sorted_by: string }>`
    with ${page}
    select ${lineColumns}, ${clerksOf(now)}, u.sorted_by
    from page u ${lineTables}
    order by u.sorted_by ${direction}, u.id ${direction}`;
}

/** How many there are, counted to one beyond what is told exactly. */
export function countOfUnits(actor: PersonActor, query: UnitListQuery): RawBuilder<{ n: number }> {
  return sql<{ n: number }>`
    select count(*) as n from (select from unit u where ${belongs(actor, query)} limit ${COUNT_LIMIT + 1}) counted`;
}

export async function listUnits(db: Db, actor: PersonActor, query: UnitListQuery): Promise<UnitPage> {
  const limit = query.limit ?? PAGE;
  const { rows } = await pageOfUnits(actor, query, await actor.clock(db)).execute(db);
  const { page, next } = cutPage(rows, limit, (last) => [last.sorted_by, last.id]);
  const counted = await countOfUnits(actor, query).execute(db);
  return {
    items: page.map((row) => presentUnitLine(row, actor)),
    next,
    count: countOf(counted.rows[0]?.n ?? 0),
  };
}
