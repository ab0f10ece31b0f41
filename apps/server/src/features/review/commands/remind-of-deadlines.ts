import {
  civilDateOf,
  reminderToSend,
  routeClassOf,
  stepName,
  workingDaysBetween,
  type CivilDate,
  type StepCode,
  type TitleLevel,
  type UnitClass,
  type WorkCalendar,
} from '@zhicheng/domain';
import type { Db, Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { loadWorkCalendar } from '../../../platform/working-days/index.ts';
import { findNearDeadlines, type NearDeadline } from '../queries/near-deadlines.ts';
import { loadDueDays } from '../queries/step-due.ts';

/**
 * Tells the handlers of every office whose 报送截止 is near how much of it still lies there: each once three working
 * days before and once the working day before. Gives how many were told.
 */
export async function remindOfDeadlines(db: Db, now: string): Promise<number> {
  const calendar = await loadWorkCalendar(db);
  const near = await findNearDeadlines(db, await loadDueDays(db, now), now);
  if (near.length === 0) return 0;
  return db.transaction().execute(async (tx) => {
    let told = 0;
    for (const one of near) if (await remind(tx, one, calendar, now)) told += 1;
    return told;
  });
}

async function remind(tx: Tx, one: NearDeadline, calendar: WorkCalendar, now: string): Promise<boolean> {
  const days = reminderToSend(calendar, civilDateOf(now), one.due);
  if (days === null) return false;
  const first = await tx
    .insertInto('deadline_reminder')
    .values({
      notice_id: one.notice_id,
      step: one.step,
      unit_id: one.unit_id,
      person_id: one.person_id,
      due: one.due,
      working_days: days,
      sent_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('notice_id')
    .executeTakeFirst();
  if (!first) return false;
  await tx
    .insertInto('message')
    .values({
      apply_year: one.apply_year,
      id: newId(),
      application_id: null,
      person_id: one.person_id,
      kind: 'deadline-near',
      text: reminderWords(one, workingDaysBetween(calendar, civilDateOf(now), one.due).value),
      created_at: now,
      not_before: now,
      recalled_at: null,
      read_at: null,
    })
    .execute();
  return true;
}

type Words = {
  readonly title: string;
  readonly unit_name: string;
  readonly step: StepCode;
  readonly title_level: TitleLevel;
  readonly unit_class: UnitClass;
  readonly due: CivilDate;
  readonly waiting: number;
};

function reminderWords({ title, unit_name: unit, step, title_level: level, ...one }: Words, left: number): string {
  const name = stepName(step, level, routeClassOf(one.unit_class));
  const days = left === 0 ? '今天截止' : `还有 ${left} 个工作日`;
  return `${unit}还有 ${one.waiting} 件待办（${name}，${title}），报送截止 ${one.due}，${days}。`;
}
