import type { UnitDetail, UnitLine } from '@zhicheng/contract';
import type { UnitAction } from '@zhicheng/domain';

export type ActedOn = Pick<UnitLine | UnitDetail, 'allowedActions' | 'refusedActions'>;

/** Why something cannot be done with a unit now; null: it can. */
export function whyNot({ allowedActions, refusedActions }: ActedOn, action: UnitAction): string | null {
  if (allowedActions.includes(action)) return null;
  return (
    refusedActions.find((refused) => refused.action === action)?.reason ??
    '这个单位不由您管理：只能管理本单位和直接下级单位，请联系该单位的上级机构。'
  );
}

/** 编辑 opens the whole form, or for the own unit how it is reached; null: it can. */
export function whyNotEdit(unit: ActedOn): string | null {
  return whyNot(unit, 'update-contact') === null ? null : whyNot(unit, 'update');
}
