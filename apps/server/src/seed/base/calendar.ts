import { createRequire } from 'node:module';
import { weekday } from '@zhicheng/domain';

export interface CalendarSeed {
  years: number[];
  /** Days that differ from the week. */
  days: { day: string; works: boolean; name: string }[];
}

/** Day to 'English,中文,days'. */
interface ChineseDays {
  holidays: Record<string, string>;
  workdays: Record<string, string>;
}

/** The holidays and 调休 that the State Council announced, for the years that chinese-days knows. */
export function announcedCalendar(): CalendarSeed {
  const require = createRequire(import.meta.url);
  const { holidays, workdays } = require('chinese-days/dist/chinese-days.json') as ChineseDays;
  const off = named(holidays).filter(({ day }) => !isWeekend(day));
  const worked = named(workdays).filter(({ day }) => isWeekend(day));
  const years = new Set(Object.keys(holidays).map((day) => Number(day.slice(0, 4))));
  return {
    years: [...years].sort((a, b) => a - b),
    days: [
      ...off.map(({ day, name }) => ({ day, name, works: false })),
      ...worked.map(({ day, name }) => ({ day, name: `${name}调休`, works: true })),
    ],
  };
}

const SATURDAY = 6;

function isWeekend(day: string): boolean {
  return weekday(day) >= SATURDAY;
}

function named(days: Record<string, string>): { day: string; name: string }[] {
  return Object.entries(days).map(([day, names]) => ({ day, name: names.split(',')[1] ?? names }));
}
