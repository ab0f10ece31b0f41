import { compareDates, civilDateOf, type CivilDate } from '../calendar/civil-date.ts';
import { unitClassFacts, type UnitClass } from '../units/unit-class.ts';

/** Who may apply under a notice, as far as it can be told before anything is filled in. */
export type NoticeAudience = {
  readonly unitClasses: readonly UnitClass[];
  /** Codes of divisions; empty means the whole province. */
  readonly regions: readonly string[];
};

/** The applicant's unit: its class, and its division with all above it. */
export type ApplicantUnit = {
  readonly name: string;
  readonly unitClass: UnitClass;
  readonly divisionCodes: readonly string[];
};

/** Why people of this unit may not apply under a notice, each as a sentence; empty where they may (您符合). */
export function applyObstacles(notice: NoticeAudience, unit: ApplicantUnit): string[] {
  const obstacles: string[] = [];
  if (!notice.unitClasses.includes(unit.unitClass)) {
    obstacles.push(`通知不面向${unitClassFacts[unit.unitClass].label}（您所在的${unit.name}）。`);
  }
  if (notice.regions.length > 0 && !notice.regions.some((code) => unit.divisionCodes.includes(code))) {
    obstacles.push(`通知不面向${unit.name}所在地区。`);
  }
  return obstacles;
}

/** Whether 申报 and the first 提交 are open: from the first day's beginning to 24:00 of the last, by arrival. */
export function windowIsOpen(window: { readonly from: CivilDate; readonly to: CivilDate }, now: string): boolean {
  const today = civilDateOf(now);
  return compareDates(window.from, today) <= 0 && compareDates(today, window.to) <= 0;
}
