import type { HelpContact } from '@zhicheng/contract';
import type { Db } from '../../../platform/database/index.ts';
import { presentContact } from '../rows.ts';

/** A province has some two hundred divisions, each with a contact or two: beyond this somebody has made a mistake. */
const MOST = 1000;

function contacts(db: Db) {
  return db
    .selectFrom('help_contact as c')
    .innerJoin('division as d', 'd.code', 'c.division_code')
    .select(['c.id', 'c.division_code', 'd.full_name as region_name', 'c.revision'])
    .select(['c.name', 'c.phone', 'c.mail', 'c.hours', 'c.remark']);
}

/** All contacts, the province's first, then by region. */
export async function listContacts(db: Db): Promise<HelpContact[]> {
  const rows = await contacts(db).orderBy('c.division_code').orderBy('c.name').orderBy('c.id').limit(MOST).execute();
  return rows.map(presentContact);
}

export async function findContact(db: Db, id: string): Promise<HelpContact | undefined> {
  const row = await contacts(db).where('c.id', '=', id).executeTakeFirst();
  return row && presentContact(row);
}
