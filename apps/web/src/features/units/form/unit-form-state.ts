import type { UnitPreview } from '@zhicheng/contract';
import type { UnitFieldId } from '@zhicheng/domain';
import type { ReactNode } from 'react';
import type { UnitErrors } from './form-errors.ts';
import type { UnitValues } from './unit-values.ts';

/** What the fields of the unit form read and tell. */
export type UnitFormState = {
  readonly values: UnitValues;
  readonly change: (changed: Partial<UnitValues>) => void;
  readonly onLeave: (field: UnitFieldId) => void;
  readonly errors: UnitErrors;
  readonly preview: UnitPreview | undefined;
  /** What somebody else made of a field that was changed here too. */
  readonly staleNote: (field: UnitFieldId) => ReactNode;
};
