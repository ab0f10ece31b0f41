import { unitFields, type UnitFieldId } from '@zhicheng/domain';
import type { ReactNode } from 'react';
import { HintField, type ControlProps } from '../../../ui/form-layer/hint-field.tsx';
import type { UnitFormState } from './unit-form-state.ts';

type Props = {
  readonly of: UnitFieldId;
  readonly state: UnitFormState;
  readonly width?: 'short' | 'medium' | 'long';
  /** In place of the bare sentence of an error: with links to what it is about. */
  readonly errorInFull?: ReactNode;
  readonly warning?: ReactNode;
  readonly addition?: ReactNode;
  readonly children: (control: ControlProps) => ReactNode;
};

export const controlId = (field: string): string => `unit-${field}`;

/** A field of the unit form: its words come from the domain, what is wrong with it from the form's state. */
export function FieldOf({ of, state, width = 'long', errorInFull, warning, addition, children }: Props) {
  const field = unitFields.find(({ id }) => id === of);
  if (!field) return null;
  const error = state.errors[of];
  const stale = state.staleNote(of);
  return (
    <HintField
      id={controlId(of)}
      label={field.label}
      required={field.required}
      hint={field.hint}
      width={width}
      error={errorInFull ?? error}
      warning={
        (stale ?? warning) ? (
          <>
            {stale}
            {warning}
          </>
        ) : undefined
      }
      addition={addition}
    >
      {children}
    </HintField>
  );
}
