import type { PreviewReform } from '@zhicheng/contract';
import { unitClasses, unitLevel, type UnitClass, type UnitReformKind } from '@zhicheng/domain';
import type { PickedUnit } from '../../../ui/unit-tree/unit-picker.tsx';

/** 机构改革 as far as it is chosen. */
export type ReformInput = {
  readonly kind: UnitReformKind;
  readonly target: PickedUnit | null;
  readonly unitClass: UnitClass | null;
  readonly divisionCode: string | null;
};

/** What the preview is asked with; null while what matters is not chosen. */
export function reformBody({ kind, target, unitClass, divisionCode }: ReformInput): PreviewReform | null {
  if (kind === 'merge') return target && { kind, targetId: target.id, unitClass: null, divisionCode: null };
  if (kind === 'move' ? target === null : unitClass === null) return null;
  return { kind, targetId: target?.id ?? null, unitClass, divisionCode };
}

/** The classes that a unit may become: all but its own and the one that set-up makes, those of its level first. */
export function classesToBecome(present: UnitClass): readonly UnitClass[] {
  const others = unitClasses.filter((one) => one !== present && one !== 'province-bureau');
  const ofLevel = others.filter((one) => unitLevel(one) === unitLevel(present));
  return [...ofLevel, ...others.filter((one) => !ofLevel.includes(one))];
}
