import type { UnitPreview } from '@zhicheng/contract';
import { findRoute, stepName, type RouteClass, type StepCode, type UnitClass } from '@zhicheng/domain';
import { sql } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';

type Step = UnitPreview['route'][number];

interface Bureaus {
  readonly county: string | undefined;
  readonly city: string | undefined;
  readonly province: string | undefined;
}

/** The route of 高级职称申报 of a unit's people, with the offices that are sure before anybody applies. */
export async function previewRoute(
  db: Db,
  unitClass: UnitClass,
  divisionCode: string,
  superiorName: string | null,
): Promise<Step[]> {
  const route = findRoute({ kind: 'review', titleLevel: 'senior', unitClass, cityCode: null });
  if (!route.ok) return [];
  const bureaus = await findBureaus(db, divisionCode);
  return route.value.steps.map((step) => ({
    step,
    stepName: stepName(step, 'senior', route.value.unitClass satisfies RouteClass),
    ...officeOf(step, bureaus, superiorName),
  }));
}

function officeOf(step: StepCode, bureaus: Bureaus, superiorName: string | null): Pick<Step, 'unitName' | 'reason'> {
  switch (step) {
    case 'apply':
      return { unitName: null, reason: '申报人本人' };
    case 'employer':
      return { unitName: null, reason: '本单位' };
    case 'county-department':
    case 'city-department':
    case 'province-department':
      return { unitName: superiorName, reason: '本单位的上级机构' };
    case 'county-industry':
      return { unitName: null, reason: '县(区)内主管行业含所申报专业的部门；没有的由县(区)人社局代行' };
    case 'city-industry':
      return { unitName: null, reason: '市(州)内主管行业含所申报专业的部门；没有的由市(州)人社局代行' };
    case 'county-bureau':
      return bureau(bureaus.county, bureaus.city ?? bureaus.province, '本县(区)人社局');
    case 'city-bureau':
      return bureau(bureaus.city, bureaus.province, '本市(州)人社局');
    case 'province-bureau':
      return { unitName: bureaus.province ?? null, reason: '省人社厅' };
    default:
      return { unitName: null, reason: '由评审通知的评审委员会确定' };
  }
}

function bureau(unitName: string | undefined, above: string | undefined, reason: string) {
  return unitName === undefined
    ? { unitName: above ?? null, reason: `${reason}尚未创建，由上一级办理` }
    : { unitName, reason };
}

async function findBureaus(db: Db, divisionCode: string): Promise<Bureaus> {
  const { rows } = await sql<{ unit_class: UnitClass; name: string }>`
    select unit_class, name from unit
    where state = 'active' and (unit_class = 'province-bureau'
      or (unit_class = 'county-bureau' and division_code = ${divisionCode})
      or (unit_class = 'city-bureau' and division_code in (
        select ${divisionCode}::text union select parent_code from division where code = ${divisionCode})))`.execute(
    db,
  );
  const named = (unitClass: UnitClass) => rows.find((row) => row.unit_class === unitClass)?.name;
  return { county: named('county-bureau'), city: named('city-bureau'), province: named('province-bureau') };
}
