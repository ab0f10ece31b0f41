import type { PreviewReform } from '@zhicheng/contract';
import { mayReform, ok, refused, type ReformFacts, type ReformTarget } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import { badContent } from '../commands/refuse.ts';
import { judgedUnit } from '../rows/unit-row.ts';
import { findDivisionPlace } from './find-unit.ts';
import { findReadableUnit, type UnitRow } from './find-readable-unit.ts';
import { childGroups, namesTwice, peopleInBoth } from './reform-facts.ts';

/** What a reform asks for, as far as it can be found, judged by whoever asks. */
export interface ReformPlan {
  readonly facts: ReformFacts;
  readonly unit: UnitRow;
  /** merge: the successor. */
  readonly successor: UnitRow | null;
  /** The 上级机构 afterwards. */
  readonly superior: UnitRow;
  readonly divisionCode: string;
}

/** Refused where the target is none of the actor's, or somebody else administers part of what would be touched. */
export async function planReform(
  db: Db,
  actor: PersonActor,
  unit: UnitRow,
  wanted: PreviewReform,
): Promise<Answer<ReformPlan>> {
  const target = wanted.targetId === null ? undefined : await findReadableUnit(db, actor, wanted.targetId);
  if (wanted.targetId !== null && !target) {
    return refused(badContent([{ field: 'targetId', message: '没有找到所选单位，或者您无权管理它，请重新选择。' }]));
  }
  if (wanted.kind === 'merge' && !target) {
    return refused(badContent([{ field: 'targetId', message: '请选择并入哪个单位。' }]));
  }
  const successor = wanted.kind === 'merge' ? (target ?? null) : null;
  const superiorId = successor ? successor.superior_id : (target?.id ?? unit.superior_id);
  const superior = superiorId === null ? successor : await findAny(db, actor, superiorId);
  if (!superior) return refused({ code: 'unit-not-administered' });
  const divisionCode = wanted.divisionCode ?? unit.division_code;
  const facts: ReformFacts = {
    unit: { ...judgedUnit(unit), name: unit.name },
    successor: successor && (await asTarget(db, successor)),
    superior: await asTarget(db, superior),
    unitClass: wanted.unitClass ?? unit.unit_class,
    place: await findDivisionPlace(db, divisionCode),
    children: await childGroups(db, unit.id),
    sameNames: await namesTwice(db, unit, successor?.id ?? null, superior.id),
    inBoth: successor ? await peopleInBoth(db, unit.id, successor.id, await actor.clock(db)) : [],
  };
  if (!mayReform(actor.memberships, facts)) return refused({ code: 'unit-not-administered' });
  return ok({ facts, unit, successor, superior, divisionCode });
}

/** The 上级机构 of a unit may lie above all that the actor sees: what is asked of it is only how it stands. */
async function findAny(db: Db, actor: PersonActor, unitId: string): Promise<UnitRow | undefined> {
  return findReadableUnit(db, actor, unitId, undefined, 'any');
}

async function asTarget(db: Db, row: UnitRow): Promise<ReformTarget> {
  return { ...judgedUnit(row), name: row.name, place: await findDivisionPlace(db, row.division_code) };
}
