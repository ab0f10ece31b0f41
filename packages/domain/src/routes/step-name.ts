import type { Route, RouteClass } from './route.ts';
import { stepNames, type StepCode, type TitleLevel } from './step.ts';
import { unitClassFacts } from '../units/unit-class.ts';

/** The manual names the office in the step itself for these two classes (§6.1.1.2). */
const namedQualification: readonly RouteClass[] = ['city-soe', 'city-affiliated'];

const officeOfLevel = { senior: '高评', middle: '中评', junior: '初评' } as const satisfies Record<TitleLevel, string>;

/** The name of a step (环节) as the manual writes it for this class and level. */
export function stepName(step: StepCode, titleLevel: TitleLevel, unitClass: RouteClass): string {
  switch (step) {
    case 'qualification':
      return titleLevel === 'senior' && namedQualification.includes(unitClass)
        ? '高评办资格审查（四川省人力资源和社会保障厅）'
        : `${officeOfLevel[titleLevel]}办资格审查`;
    case 'committee':
      return `${officeOfLevel[titleLevel]}委评审`;
    default:
      return stepNames[step];
  }
}

/** The name of the class in the heading of its route (§6.1.1). */
export function routeClassName(unitClass: RouteClass): string {
  return unitClass === 'central' ? '中央在川单位（企业）' : unitClassFacts[unitClass].label;
}

export type RouteListing = {
  titleLevel: TitleLevel;
  kind: Route['kind'];
  class: RouteClass;
  name: string;
  steps: string[];
};

export function listRoute(route: Route): RouteListing {
  return {
    titleLevel: route.titleLevel,
    kind: route.kind,
    class: route.unitClass,
    name: routeClassName(route.unitClass),
    steps: route.steps.map((step) => stepName(step, route.titleLevel, route.unitClass)),
  };
}
