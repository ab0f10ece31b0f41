import { workCalendar, type WorkCalendar } from '@zhicheng/domain';
import type { Db } from '../database/index.ts';

/** The working days that 系统管理员 keeps: a few hundred rows, read with the request that counts by them. */
export async function loadWorkCalendar(db: Db): Promise<WorkCalendar> {
  const years = await db.selectFrom('calendar_year').select('year').execute();
  const days = await db.selectFrom('calendar_day').select(['day', 'works']).execute();
  return workCalendar({
    years: years.map(({ year }) => year),
    works: new Map(days.map(({ day, works }) => [day, works])),
  });
}
