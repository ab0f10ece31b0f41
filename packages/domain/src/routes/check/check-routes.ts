import { unitClasses, unitLevel, type UnitClass } from '../../units/unit-class.ts';
import { allRoutes, findRoute } from '../find-route.ts';
import { stepCodes, type StepCode } from '../step.ts';
import { checkCommitteeOffice } from './check-committee.ts';
import { checkStepAt } from './check-place.ts';
import { localDirectories } from './local-directory.ts';
import type { CheckedPlace, PlaceFinding, RouteCheckFacts, RouteFinding } from './route-check.ts';

/**
 * Whether each class × region × profession that may apply would find an office at each step (with the fallbacks of
 * `findOffice`); `stuck` findings forbid publishing. Thousands of cells come down to few questions: a bureau's step
 * depends on the place alone, an industry's on the place and who is in charge there, a committee's on the profession
 * alone. 所在单位 and 主管部门 always find one, since every unit hangs under 省人社厅, which acts where nobody below can.
 */
export function checkRoutes(facts: RouteCheckFacts): RouteFinding[] {
  const without = classesWithoutRoute(facts);
  const askedBy = classesByStepAndPlace(facts);
  const directoryAt = localDirectories(facts.directory);
  const directories = new Map<string, ReturnType<typeof directoryAt>>();

  const found: { finding: PlaceFinding; step: StepCode; place: string | null; classes: UnitClass[] }[] = [];
  for (const { step, place, classes } of askedBy) {
    const key = placeKey(place);
    const directory = directories.get(key) ?? directoryAt(place);
    directories.set(key, directory);
    const findings =
      step === 'committee' || step === 'qualification'
        ? checkCommitteeOffice(facts)
        : checkStepAt(step, { facts, place: place ?? { cityCode: '', countyCode: null }, directory });
    const code = place ? (place.countyCode ?? place.cityCode) : null;
    for (const finding of findings) found.push({ finding, step, place: code, classes });
  }
  return [...without, ...together(found)].sort(inOrder);
}

/** Whether an application could come to no office: then the notice must not be published. */
export function isStuck(findings: readonly RouteFinding[]): boolean {
  return findings.some(({ severity }) => severity === 'stuck');
}

function classesWithoutRoute({ kind, titleLevel, unitClasses: asked, routes = allRoutes }: RouteCheckFacts) {
  const without = asked.filter((unitClass) => !findRoute({ kind, titleLevel, unitClass, cityCode: null }, routes).ok);
  if (without.length === 0) return [];
  const finding: RouteFinding = {
    severity: 'stuck',
    step: null,
    unitClasses: without,
    places: [],
    professions: [],
    cause: '这一级别和评审方式没有审批流程。',
    mend: '请改变级别或评审方式，或从可申报的单位分类中去掉。',
  };
  return [finding];
}

type Asked = { readonly step: StepCode; readonly place: CheckedPlace | null; readonly classes: UnitClass[] };

/** Each step at each place that somebody would pass, with the classes of unit whose people would. */
function classesByStepAndPlace(facts: RouteCheckFacts): Asked[] {
  const { kind, titleLevel, routes = allRoutes } = facts;
  const asked = new Map<string, Asked>();
  for (const unitClass of facts.unitClasses) {
    for (const place of placesOf(unitClass, facts.places)) {
      const route = findRoute({ kind, titleLevel, unitClass, cityCode: place?.cityCode ?? null }, routes);
      for (const step of route.ok ? route.value.steps : []) {
        const at = placeOfStep(step, place);
        if (at === undefined) continue;
        const key = `${step}@${placeKey(at)}`;
        const known = asked.get(key);
        if (!known) asked.set(key, { step, place: at, classes: [unitClass] });
        else if (!known.classes.includes(unitClass)) known.classes.push(unitClass);
      }
    }
  }
  return [...asked.values()];
}

function placesOf(unitClass: UnitClass, places: readonly CheckedPlace[]): readonly (CheckedPlace | null)[] {
  const level = unitLevel(unitClass);
  if (level === 'county') return places.filter(({ countyCode }) => countyCode !== null);
  if (level === 'city') return places.filter(({ countyCode }) => countyCode === null);
  return [null];
}

/** Undefined for steps whose office hangs on the applicant's own unit. */
function placeOfStep(step: StepCode, place: CheckedPlace | null): CheckedPlace | null | undefined {
  switch (step) {
    case 'county-industry':
    case 'county-bureau':
    case 'county-approval':
      return place ?? undefined;
    case 'city-industry':
    case 'city-bureau':
    case 'city-approval':
      return place ? { cityCode: place.cityCode, countyCode: null } : undefined;
    case 'province-bureau':
    case 'qualification':
    case 'committee':
      return null;
    default:
      return undefined;
  }
}

function placeKey(place: CheckedPlace | null): string {
  return place ? `${place.cityCode}/${place.countyCode ?? ''}` : '';
}

/** Places where the same holds, for the same classes, are one finding; 资格审查 and 评审 of one cause too. */
function together(
  found: readonly { finding: PlaceFinding; step: StepCode; place: string | null; classes: UnitClass[] }[],
): RouteFinding[] {
  const groups = new Map<string, RouteFinding & { readonly places: string[] }>();
  for (const { finding, step, place, classes } of found) {
    const shownStep = step === 'committee' ? 'qualification' : step;
    const inOrderOfClass = unitClasses.filter((unitClass) => classes.includes(unitClass));
    const key = JSON.stringify([finding, shownStep, inOrderOfClass]);
    const group = groups.get(key);
    if (!group) {
      const places = place === null ? [] : [place];
      groups.set(key, { ...finding, step: shownStep, unitClasses: inOrderOfClass, places });
    } else if (place !== null && !group.places.includes(place)) group.places.push(place);
  }
  return [...groups.values()];
}

function inOrder(a: RouteFinding, b: RouteFinding): number {
  if (a.severity !== b.severity) return a.severity === 'stuck' ? -1 : 1;
  const place = ({ step }: RouteFinding): number => (step === null ? -1 : stepCodes.indexOf(step));
  return place(a) - place(b);
}
