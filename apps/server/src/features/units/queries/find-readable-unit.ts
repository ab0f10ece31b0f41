import { sql } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { readableUnits } from '../../../platform/scopes/index.ts';
import { clerksOf, lineColumns, lineTables, type UnitLineRow } from './unit-line.ts';

/** A unit with all that its form holds. */
export interface UnitRow extends UnitLineRow {
  readonly shares_credit_code: boolean;
  readonly nature: string | null;
  readonly address: string | null;
  readonly postcode: string | null;
  readonly remark: string | null;
  readonly successor_id: string | null;
  readonly successor_name: string | null;
  readonly created_at: string;
  readonly professions: string[];
  readonly series: string[];
}

/**
 * A unit that the actor may see; undefined for any other. `lock` holds it until the transaction ends. `any` is for what
 * the rules must know of a unit that the actor may not be shown.
 */
export async function findReadableUnit(
  db: Db,
  actor: PersonActor,
  unitId: string,
  lock?: 'lock',
  reach: 'own' | 'any' = 'own',
): Promise<UnitRow | undefined> {
  const { rows } = await sql<UnitRow>`
    select ${lineColumns}, ${clerksOf(await actor.clock(db))}, u.shares_credit_code, u.nature, u.address, u.postcode,
      u.remark, u.successor_id, x.name as successor_name, u.created_at,
      array(select code from unit_industry i where i.unit_id = u.id and i.kind = 'profession' order by code) as professions,
      array(select code from unit_industry i where i.unit_id = u.id and i.kind = 'series' order by code) as series
    from unit u ${lineTables} left join unit x on x.id = u.successor_id
    where u.id = ${unitId}::uuid and ${reach === 'any' ? sql`true` : readableUnits(actor, 'u')}
    ${lock === undefined ? sql`` : sql`for no key update of u`}`.execute(db);
  return rows[0];
}
