import type { UnitMention } from '@zhicheng/contract';
import type { UnitClass } from '@zhicheng/domain';
import { sql, type RawBuilder } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { readableUnits } from '../../../platform/scopes/index.ts';
import { searchable } from '../../../platform/search-keys/index.ts';
import { piecesOf } from './unit-search.ts';

const MOST = 5;

interface MentionRow {
  id: string;
  name: string;
  unit_class: UnitClass;
  division_name: string;
  superior_id: string | null;
  superior_name: string | null;
  contact_phone: string | null;
  state: 'active' | 'stopped';
  readable: boolean;
}

/** Units of the same name: one below the same 上级机构 makes 确定 impossible, others call for a second look. */
export async function findSameName(
  db: Db,
  actor: PersonActor,
  name: string,
  superiorId: string | null,
  except: string | null,
): Promise<UnitMention[]> {
  // The pieces lead to the index; the comparison is of the whole name, as search reads it.
  const text = searchable(name);
  const same = sql`u.bigrams @> ${sql.val(piecesOf(text))}::text[]
    and replace(lower(u.name), ' ', '') = ${text}`;
  const rows = await mentions(db, actor, same, except);
  return rows.map((row) =>
    mention(row, row.state === 'active' && row.superior_id === superiorId && superiorId !== null),
  );
}

/** Units with the same 统一社会信用代码; only one active unit may hold it without saying that it shares it. */
export async function findSameCode(
  db: Db,
  actor: PersonActor,
  code: string,
  shares: boolean,
  except: string | null,
): Promise<UnitMention[]> {
  const rows = await mentions(db, actor, sql`u.credit_code = ${code}`, except);
  return rows.map((row) => mention(row, row.state === 'active' && !shares));
}

async function mentions(
  db: Db,
  actor: PersonActor,
  condition: RawBuilder<unknown>,
  except: string | null,
): Promise<MentionRow[]> {
  const { rows } = await sql<MentionRow>`
    select u.id, u.name, u.unit_class, d.full_name as division_name, u.superior_id, s.name as superior_name,
      u.contact_phone, u.state, ${readableUnits(actor, 'u')} as readable
    from unit u join division d on d.code = u.division_code left join unit s on s.id = u.superior_id
    where ${condition} and u.id is distinct from ${except}::uuid
    order by u.state, u.created_at limit ${MOST}`.execute(db);
  return rows;
}

function mention(row: MentionRow, blocks: boolean): UnitMention {
  return {
    id: row.readable ? row.id : null,
    name: row.name,
    unitClass: row.unit_class,
    divisionName: row.division_name,
    superiorName: row.superior_name,
    contactPhone: row.contact_phone,
    state: row.state,
    blocks,
  };
}
