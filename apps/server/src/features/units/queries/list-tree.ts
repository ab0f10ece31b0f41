import type { Endpoints, QueryOf, UnitNodes } from '@zhicheng/contract';
import type { UnitClass } from '@zhicheng/domain';
import { sql, type RawBuilder } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { cutPage, readKey } from '../../../platform/paging/index.ts';
import { readableUnits, unitReach } from '../../../platform/scopes/index.ts';

const PAGE = 50;

interface NodeRow {
  id: string;
  name: string;
  unit_class: UnitClass;
  state: 'active' | 'stopped';
  pinyin: string;
  initials: string;
  has_children: boolean;
}

/** The units directly below one, by name, or the topmost that the actor may see. */
export function pageOfTree(actor: PersonActor, query: QueryOf<Endpoints['units.tree']>): RawBuilder<NodeRow> {
  const { all, roots } = unitReach(actor);
  const after = readKey(query.after, ['text', 'uuid']);
  const topmost = all ? sql`u.superior_id is null` : sql`u.id = any (${sql.val([...roots])}::uuid[])`;
  const where = query.parentId === undefined ? topmost : sql`u.superior_id = ${query.parentId}::uuid`;
  const beyond = after ? sql`and (u.pinyin, u.id) > (${after[0]}, ${after[1]}::uuid)` : sql``;
  return sql<NodeRow>`
    select u.id, u.name, u.unit_class, u.state, u.pinyin, u.initials,
      (select true from unit below where below.superior_id = u.id order by below.pinyin limit 1) is not null as has_children
    from unit u
    where ${where} and ${readableUnits(actor, 'u')} ${beyond}
    order by u.pinyin, u.id limit ${(query.limit ?? PAGE) + 1}`;
}

export async function listTree(
  db: Db,
  actor: PersonActor,
  query: QueryOf<Endpoints['units.tree']>,
): Promise<UnitNodes> {
  const limit = query.limit ?? PAGE;
  const { rows } = await pageOfTree(actor, query).execute(db);
  const { page, next } = cutPage(rows, limit, (last) => [last.pinyin, last.id]);
  return {
    items: page.map(({ id, name, initials, unit_class, state, has_children }) => ({
      id,
      name,
      initials,
      unitClass: unit_class,
      state,
      hasChildren: has_children,
    })),
    next,
  };
}
