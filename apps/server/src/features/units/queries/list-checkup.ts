import type { Endpoints, QueryOf, UnitCheckup } from '@zhicheng/contract';
import { checkupFacts, checkupKinds, judgeUnitActions, type CheckupKind, type UnitClass } from '@zhicheng/domain';
import { sql, type RawBuilder } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { countOf, COUNT_LIMIT, cutPage, readKey } from '../../../platform/paging/index.ts';
import { readableUnits } from '../../../platform/scopes/index.ts';
import { judgedUnit } from '../rows/unit-row.ts';
import { clerksOf, holdsAt, isClerkRole, lineColumns, lineTables, type UnitLineRow } from './unit-line.ts';

type CheckupQuery = QueryOf<Endpoints['units.checkup']>;
type FindingRow = UnitLineRow & { readonly pinyin: string; readonly others: string[] | null };

const PAGE = 20;

/** What is wrong, as SQL over an active unit `u`. */
function fault(kind: CheckupKind, now: string): RawBuilder<unknown> {
  const clerk = sql`select from role_grant g where g.unit_id = u.id and ${isClerkRole} and ${holdsAt(now)}`;
  switch (kind) {
    case 'no-clerk':
      return sql`not exists (${clerk})`;
    case 'clerk-never-signed-in':
      return sql`exists (${clerk}) and not exists (${clerk} and exists (
        select from account a where a.person_id = g.person_id and a.last_signed_in_at is not null))`;
    case 'superior-missing':
      return sql`u.superior_id in (select gone.id from unit gone where gone.state = 'stopped')`;
    case 'no-industries':
      return sql`u.unit_class in ('city-department', 'county-department')
        and not exists (select from unit_industry i where i.unit_id = u.id)`;
    case 'duplicate-credit-code':
      return sql`u.credit_code in (
          select sharing.credit_code from unit sharing where sharing.state = 'active' and sharing.shares_credit_code)
        and exists (select from unit other
          where other.credit_code = u.credit_code and other.id <> u.id and other.state = 'active')`;
    case 'contact-without-phone':
      return sql`u.contact_phone is null`;
  }
}

function found(actor: PersonActor, kind: CheckupKind, under: string | undefined, now: string): RawBuilder<unknown> {
  const place =
    under === undefined ? sql`true` : sql`(u.id = ${under}::uuid or u.ancestor_ids @> array[${under}::uuid])`;
  return sql`u.state = 'active' and ${readableUnits(actor, 'u')} and ${place} and ${fault(kind, now)}`;
}

export function countOfCheckup(actor: PersonActor, kind: CheckupKind, under: string | undefined, now: string) {
  return sql<{ n: number }>`select count(*) as n from (
    select from unit u where ${found(actor, kind, under, now)} limit ${COUNT_LIMIT + 1}) counted`;
}

export function pageOfCheckup(actor: PersonActor, kind: CheckupKind, query: CheckupQuery, now: string) {
  const after = readKey(query.after, ['text', 'uuid']);
  const beyond = after ? sql`and (u.pinyin, u.id) > (${after[0]}, ${after[1]}::uuid)` : sql``;
  return sql<FindingRow>`
    with page as (
      select u.* from unit u where ${found(actor, kind, query.under, now)} ${beyond}
      order by u.pinyin, u.id limit ${(query.limit ?? PAGE) + 1}
    )
    select ${lineColumns}, ${clerksOf(now)}, u.pinyin,
      case when ${kind} = 'duplicate-credit-code' then array(
        select other.name from unit other
        where other.credit_code = u.credit_code and other.id <> u.id and other.state = 'active' limit 3) end as others
    from page u ${lineTables} order by u.pinyin, u.id`;
}

/** 单位体检: how many units have each fault; with a kind, its rows, each with what mends it and who can. */
export async function listCheckup(db: Db, actor: PersonActor, query: CheckupQuery): Promise<UnitCheckup> {
  const now = await actor.clock(db);
  const { kind, under } = query;
  const counts = await Promise.all(
    (kind === undefined ? checkupKinds : [kind]).map(async (one) => {
      const { rows } = await countOfCheckup(actor, one, under, now).execute(db);
      return { kind: one, count: countOf(rows[0]?.n ?? 0) };
    }),
  );
  if (kind === undefined) return { kinds: counts, items: [], next: null };
  const limit = query.limit ?? PAGE;
  const { rows } = await pageOfCheckup(actor, kind, query, now).execute(db);
  const { page, next } = cutPage(rows, limit, (last) => [last.pinyin, last.id]);
  return {
    kinds: counts,
    items: page.map((row) => finding(row, kind, actor)),
    next,
  };
}

function finding(row: FindingRow, kind: CheckupKind, actor: PersonActor): UnitCheckup['items'][number] {
  const { mend, why } = checkupFacts[kind];
  const actions = judgeUnitActions(actor.memberships, judgedUnit(row));
  const needed =
    mend === 'reform' ? 'reform' : mend === 'fill-phone' && isOwn(actor, row) ? 'update-contact' : 'update';
  const mendable = actions.allowedActions.includes(needed) || actions.allowedActions.includes('update');
  const unit = { id: row.id, name: row.name, unitClass: row.unit_class satisfies UnitClass };
  return {
    unit,
    superior:
      row.superior_id === null || row.superior_name === null ? null : { id: row.superior_id, name: row.superior_name },
    detail: row.others ? `与“${row.others.join('”“')}”的代码相同。` : why,
    mend,
    mendable,
    who: mendable ? null : (actions.refusedActions.find(({ action }) => action === needed)?.reason ?? null),
  };
}

function isOwn(actor: PersonActor, row: FindingRow): boolean {
  return actor.memberships.some(({ unitId }) => unitId === row.id);
}
