import { issuingPower } from '@zhicheng/domain';
import { sql } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { bigramsOf, searchable } from '../../../platform/search-keys/index.ts';

export interface FoundUnit {
  readonly id: string;
  readonly name: string;
  readonly divisionName: string;
}

const MOST = 20;

/** Units that could form a committee or be its office, by a part of the name or its initials, within the person's power. */
export async function findOfficeUnits(db: Db, actor: PersonActor, search: string): Promise<FoundUnit[]> {
  const sought = searchable(search);
  if (sought === '') return [];
  const power = issuingPower(actor.memberships, 'manage-committees');
  const cities = [...power.cities];
  const scope = power.all
    ? sql`true`
    : sql`(d.code = any (${cities}::text[]) or d.parent_code = any (${cities}::text[]))`;
  const initials = `${sought.replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<FoundUnit>`
    select u.id, u.name, d.name as "divisionName"
    from unit u join division d on d.code = u.division_code
    where u.state = 'active' and ${scope}
      and (u.bigrams @> ${bigramsOf(sought)}::text[] or u.initials like ${initials})
    order by u.pinyin, u.id limit ${MOST}`.execute(db);
  return rows;
}
