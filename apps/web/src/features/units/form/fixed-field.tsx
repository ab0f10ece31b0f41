import { unitFields, type UnitFieldId } from '@zhicheng/domain';
import { HintField } from '../../../ui/form-layer/hint-field.tsx';
import { controlId } from './field-of.tsx';

/** A field that this person cannot change here: its value as text, and how it is changed. */
export function FixedField({ of, text, why }: { of: UnitFieldId; text: string; why: string }) {
  const field = unitFields.find(({ id }) => id === of);
  return (
    <HintField id={controlId(of)} label={field?.label ?? ''} required={field?.required ?? false} hint={why}>
      {(control) => (
        <span
          className="field-auto"
          id={control.id}
          role="group"
          aria-labelledby={`${control.id}-label`}
          aria-describedby={control['aria-describedby']}
          tabIndex={0}
        >
          {text === '' ? <span className="muted">未填写</span> : text}
        </span>
      )}
    </HintField>
  );
}
