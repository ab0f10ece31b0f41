import { compareDates, type CivilDate } from '../calendar/civil-date.ts';
import { ok, refused, type Result } from '../result.ts';
import { findRoute } from '../routes/find-route.ts';
import { stepCodes, type RouteKind, type StepCode, type TitleLevel } from '../routes/step.ts';
import type { UnitClass } from '../units/unit-class.ts';
import type { StepDeadline } from './notice-content.ts';

/** The later window of a part of the province. */
export type Extension = {
  /** Null for all. */
  readonly divisionCode: string | null;
  readonly windowTo: CivilDate;
  readonly mendLatest: CivilDate;
};

type Days = { readonly windowTo: CivilDate; readonly mendLatest: CivilDate };

const later = (a: CivilDate, b: CivilDate): CivilDate => (compareDates(a, b) < 0 ? b : a);
const earlier = (a: CivilDate, b: CivilDate): CivilDate => (compareDates(a, b) < 0 ? a : b);

/** The days that hold for a unit: the notice's own, or later where its division or one above it was given more time. */
export function daysFor(notice: Days, extensions: readonly Extension[], divisionCodes: readonly string[]): Days {
  return extensions
    .filter(({ divisionCode }) => divisionCode === null || divisionCodes.includes(divisionCode))
    .reduce<Days>(
      (days, { windowTo, mendLatest }) => ({
        windowTo: later(days.windowTo, windowTo),
        mendLatest: later(days.mendLatest, mendLatest),
      }),
      notice,
    );
}

export type ExtensionFault = { readonly field: 'windowTo' | 'mendLatest' | 'deadlines'; readonly message: string };

/** 延期 only gives more time, never less, and time to mend after the window. */
export function checkExtension(
  now: Days & { readonly deadlines: readonly StepDeadline[] },
  wanted: Days & { readonly deadlines: readonly StepDeadline[] },
): Result<true, readonly ExtensionFault[]> {
  const faults: ExtensionFault[] = [];
  if (compareDates(wanted.windowTo, now.windowTo) < 0) {
    faults.push({ field: 'windowTo', message: `现为 ${now.windowTo}，延期只能改为同一天或以后。` });
  }
  if (compareDates(wanted.mendLatest, now.mendLatest) < 0) {
    faults.push({ field: 'mendLatest', message: `现为 ${now.mendLatest}，延期只能改为同一天或以后。` });
  } else if (compareDates(wanted.mendLatest, wanted.windowTo) < 0) {
    faults.push({ field: 'mendLatest', message: '补正最晚日应不早于申报截止日。' });
  }
  const isEarlier = wanted.deadlines.some(({ step, due }) => {
    const present = now.deadlines.find((one) => one.step === step);
    return present !== undefined && compareDates(due, present.due) < 0;
  });
  if (isEarlier)
    faults.push({ field: 'deadlines', message: '延期时报送截止只能延后；本市(州)要提前的，另设本市报送截止。' });
  const sameDays = wanted.windowTo === now.windowTo && wanted.mendLatest === now.mendLatest;
  const sameDeadlines = wanted.deadlines.every(({ step, due }) =>
    now.deadlines.some((one) => one.step === step && one.due === due),
  );
  if (faults.length === 0 && sameDays && sameDeadlines) {
    faults.push({ field: 'windowTo', message: '没有改变任何日期。' });
  }
  return faults.length === 0 ? ok(true) : refused(faults);
}

/** A city may set its own 报送截止 for what lies before the province's offices, earlier than the notice's, never later. */
export function checkCityDeadlines(
  notice: readonly StepDeadline[],
  own: readonly StepDeadline[],
): Result<true, { readonly step: StepCode; readonly message: string }> {
  for (const { step, due } of own) {
    if (!cityDeadlineSteps.includes(step)) return refused({ step, message: '这个环节不由本市(州)的单位办理。' });
    const general = notice.find((one) => one.step === step);
    if (general && compareDates(due, general.due) > 0) {
      return refused({ step, message: `通知规定为 ${general.due}，本市(州)只能提前，不能延后。` });
    }
  }
  return ok(true);
}

/** The steps that units of a city and its counties handle. */
export const cityDeadlineSteps: readonly StepCode[] = [
  'employer',
  'county-department',
  'county-industry',
  'county-bureau',
  'city-department',
  'city-industry',
  'city-bureau',
];

/** 报送截止 as it holds in a city: the earlier of the notice's and the city's own. */
export function deadlinesIn(notice: readonly StepDeadline[], own: readonly StepDeadline[]): StepDeadline[] {
  const all = [...notice, ...own];
  return stepCodes.flatMap((step) => {
    const days = all.filter((one) => one.step === step).map(({ due }) => due);
    return days.length === 0 ? [] : [{ step, due: days.reduce(earlier) }];
  });
}

/** The steps that people of these classes pass before the committee: those that can have a 报送截止. */
export function stepsWithDeadline(of: {
  readonly kind: RouteKind;
  readonly titleLevel: TitleLevel;
  readonly unitClasses: readonly UnitClass[];
}): StepCode[] {
  const passed = new Set<StepCode>();
  for (const unitClass of of.unitClasses) {
    const route = findRoute({ ...of, unitClass, cityCode: null });
    if (route.ok) for (const step of route.value.steps) passed.add(step);
  }
  const beyond: readonly StepCode[] = ['apply', 'committee'];
  return stepCodes.filter((step) => passed.has(step) && !beyond.includes(step));
}
