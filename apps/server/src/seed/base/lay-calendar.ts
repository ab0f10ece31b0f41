import type { Tx } from '../../platform/database/index.ts';
import type { CalendarSeed } from './calendar.ts';

/** Adds the years that are not known yet; a known year is the 系统管理员's to mend, and stays as it is. */
export async function layCalendar(tx: Tx, { years, days }: CalendarSeed): Promise<void> {
  const added = await tx
    .insertInto('calendar_year')
    .values(years.map((year) => ({ year, source: '国务院办公厅节假日安排' })))
    .onConflict((conflict) => conflict.column('year').doNothing())
    .returning('year')
    .execute();
  const addedYears = new Set(added.map(({ year }) => String(year)));
  const rows = days.filter(({ day }) => addedYears.has(day.slice(0, 4)));
  if (rows.length > 0) await tx.insertInto('calendar_day').values(rows).execute();
}
