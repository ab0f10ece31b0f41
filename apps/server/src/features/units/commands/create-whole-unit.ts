import type { CreateUnit, UnitSaved } from '@zhicheng/contract';
import { civilDateOf, ok, readUnitForm, readUnitHead, refused } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import { addHead } from './add-head.ts';
import { createUnit } from './create-unit.ts';
import { badContent, wireUnitRefusal } from './refuse.ts';
import { setIndustries } from './set-industries.ts';

/** 新增 with the whole form: the unit, its 主管行业 and its 负责人, all or nothing. */
export async function createWholeUnit(tx: Tx, actor: PersonActor, form: CreateUnit): Promise<Answer<UnitSaved>> {
  if (!actor.memberships.some(({ unitId }) => unitId === form.superiorId)) {
    return refused({ code: 'unit-not-administered' });
  }
  const { unit, errors } = readUnitForm(form, form.unitClass);
  const { head, errors: ofHead } = readUnitHead(form, civilDateOf(await actor.clock(tx)));
  if (errors.length + ofHead.length > 0) return refused(badContent([...errors, ...ofHead]));
  const { superiorId, unitClass, divisionCode } = form;
  const { professions, series, ...fields } = unit;
  const made = await createUnit(tx, actor, { superiorId, unitClass, divisionCode, ...fields });
  if (!made.ok) return refused(wireUnitRefusal(made.refusal));
  const { id } = made.value;
  if (professions.length + series.length > 0) {
    const set = await setIndustries(tx, actor, { unitId: id, professions, series });
    if (!set.ok) return refused(wireUnitRefusal(set.refusal));
  }
  if (head) {
    const kept = await addHead(tx, actor, { unitId: id, ...head });
    if (!kept.ok) return refused(wireUnitRefusal(kept.refusal));
  }
  return ok({ id, revision: 1 });
}
