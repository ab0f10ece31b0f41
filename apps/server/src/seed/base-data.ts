import { civilDateOf, codeLists } from '@zhicheng/domain';
import { sql } from 'kysely';
import { readNow, type Db } from '../platform/database/index.ts';
import { announcedCalendar } from './base/calendar.ts';
import { sichuanDivisions } from './base/divisions.ts';
import { layCalendar } from './base/lay-calendar.ts';
import { catalogueContent, layCatalogue } from './base/lay-catalogue.ts';
import { layCodeLists } from './base/lay-code-lists.ts';
import { layDivisions } from './base/lay-divisions.ts';
import { layOnce } from './base/lay-once.ts';
import { layProvinceBureau, provinceBureau } from './base/lay-province-bureau.ts';

/** How many months of the audit log have their partition ready, the present one counted. */
const MONTHS_AHEAD = 13;

/**
 * Lays what every installation needs: divisions, calendar, code lists, catalogue, 省人社厅, and room in the audit log.
 * Called at each start: what is there already is left alone, in a few milliseconds.
 */
export async function seedBaseData({ db }: { db: Db }): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const now = await readNow(tx);
    const today = civilDateOf(now);
    await layOnce(tx, { name: 'divisions', content: sichuanDivisions(), now }, (content) => layDivisions(tx, content));
    await layOnce(tx, { name: 'calendar', content: announcedCalendar(), now }, (content) => layCalendar(tx, content));
    await layOnce(tx, { name: 'code-lists', content: codeLists, now }, (content) => layCodeLists(tx, content, today));
    await layOnce(tx, { name: 'catalogue', content: catalogueContent(), now }, (content) =>
      layCatalogue(tx, content, today),
    );
    await layOnce(tx, { name: 'province-bureau', content: provinceBureau, now }, (content) =>
      layProvinceBureau(tx, content),
    );
    await sql`select audit_log_prepare_months(${today}::date, ${MONTHS_AHEAD})`.execute(tx);
  });
}
