/** What a unit form means, said before 确定. */
import { findRoute } from '../routes/find-route.ts';
import { stepName } from '../routes/step-name.ts';
import { unitClassFacts, type UnitClass } from './unit-class.ts';

/** The steps of 高级职称申报 of the unit's people, named as the manual does (§6.1.1). */
export function seniorRouteNames(unitClass: UnitClass): string[] {
  const route = findRoute({ kind: 'review', titleLevel: 'senior', unitClass, cityCode: null });
  if (!route.ok) return [];
  return route.value.steps.map((step) => stepName(step, 'senior', route.value.unitClass));
}

type DescribedUnit = {
  readonly name: string;
  readonly unitClass: UnitClass;
  /** Null for the top of the tree. */
  readonly superiorName: string | null;
};

function described({ name, unitClass, superiorName }: DescribedUnit): string {
  const above = superiorName === null ? '没有上级机构' : `上级：${shortUnitName(superiorName)}`;
  return `${name}（${unitClassFacts[unitClass].label}，${above}）`;
}

/** 将创建：德阳市农业农村局（市(州)部门单位，上级：德阳市人社局），其高级职称申报流程为：… */
export function unitSentence(unit: DescribedUnit, purpose: 'create' | 'update' = 'create'): string {
  const verb = purpose === 'create' ? '将创建' : '将保存';
  return `${verb}：${described(unit)}，其高级职称申报流程为：${seniorRouteNames(unit.unitClass).join('——')}。`;
}

/** 德阳市人力资源和社会保障局 is called 德阳市人社局, as people do. */
export function shortUnitName(name: string): string {
  return name.replace(/人力资源和社会保障(厅|局)$/u, '人社$1');
}
