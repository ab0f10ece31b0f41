import { judgeUnitActions, ok, refused, type UnitAction } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db, Tx } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import { findReadableUnit, type UnitRow } from '../queries/find-readable-unit.ts';
import { judgedUnit } from '../rows/unit-row.ts';

/**
 * The unit that a command is about to change, locked: refused where the actor may not see it, may do none of these actions
 * with it, or where somebody changed it since. A revision of null is not compared.
 */
export async function findChangedUnit(
  tx: Tx,
  actor: PersonActor,
  unitId: string,
  actions: readonly UnitAction[],
  revision: number | null,
): Promise<Answer<UnitRow>> {
  const unit = await findReadableUnit(tx, actor, unitId, 'lock');
  if (!unit) return refused({ code: 'not-found' });
  // What is stopped is said by the command itself.
  const judged = {
    ...judgedUnit(unit),
    state: actions.includes('resume') ? ('stopped' as const) : ('active' as const),
  };
  const { allowedActions } = judgeUnitActions(actor.memberships, judged);
  if (!actions.some((action) => allowedActions.includes(action))) return refused({ code: 'unit-not-administered' });
  if (revision === null || revision === unit.revision) return ok(unit);
  return refused({ code: 'unit-changed', facts: { revision: unit.revision, ...(await lastChange(tx, unitId)) } });
}

async function lastChange(db: Db, unitId: string): Promise<{ personName: string; at: string | null }> {
  const row = await db
    .selectFrom('master_event as e')
    .leftJoin('person as p', 'p.id', 'e.actor_person_id')
    .select(['p.name', 'e.at'])
    .where('e.entity', '=', 'unit')
    .where('e.entity_id', '=', unitId)
    .orderBy('e.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { personName: row?.name ?? '', at: row?.at ?? null };
}
