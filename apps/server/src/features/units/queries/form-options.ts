import type { UnitFormOptions } from '@zhicheng/contract';
import { checkUnitDivision, mayCreateUnit, unitClasses, type DivisionPlace } from '@zhicheng/domain';
import type { ActorMembership, PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';

/** For each unit in whose name the actor may create: which classes, and in which divisions. */
export async function listFormOptions(db: Db, actor: PersonActor): Promise<UnitFormOptions> {
  const places = await loadDivisionPlaces(db);
  const superiors = actor.memberships.map((membership) => optionsOf(membership, places));
  return { superiors: superiors.filter(({ classes }) => classes.length > 0) };
}

function optionsOf(membership: ActorMembership, places: ReadonlyMap<string, DivisionPlace>) {
  const { unitId, unitName, unitClass, divisionCode, roles } = membership;
  const own = places.get(divisionCode);
  const judged = unitClasses.map((made) => ({ made, answer: mayCreateUnit({ unitClass, roles }, made) }));
  return {
    id: unitId,
    name: unitName,
    unitClass,
    divisionCode,
    classes: judged
      .filter(({ answer }) => answer.ok)
      .map(({ made }) => ({
        unitClass: made,
        divisionCodes: [...places]
          .filter(([, place]) => own !== undefined && checkUnitDivision(own, made, place).ok)
          .map(([code]) => code),
      })),
    refusedClasses: judged.flatMap(({ made, answer }) =>
      answer.ok ? [] : [{ unitClass: made, reason: answer.refusal.reason }],
    ),
  };
}

/** Every division in use, with the codes from its province down to itself. */
async function loadDivisionPlaces(db: Db): Promise<Map<string, DivisionPlace>> {
  const rows = await db
    .selectFrom('division')
    .select(['code', 'parent_code', 'level'])
    .where('state', '=', 'active')
    .orderBy('code')
    .execute();
  const parents = new Map(rows.map(({ code, parent_code }) => [code, parent_code]));
  const pathOf = (code: string): string[] => {
    const parent = parents.get(code);
    return parent ? [...pathOf(parent), code] : [code];
  };
  return new Map(rows.map(({ code, level }) => [code, { level, path: pathOf(code) }]));
}
