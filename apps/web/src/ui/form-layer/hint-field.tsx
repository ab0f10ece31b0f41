import '../form-renderer/form.css';
import './hint-field.css';
import type { ReactNode } from 'react';
import { useHint } from './use-hint.ts';

/** What a control gets from its field: its id, and what readers are told of it. */
export type ControlProps = {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-required': boolean;
};

type Props = {
  readonly id: string;
  readonly label: string;
  /** What to fill in and how (§3.1.1.2): on hover, on focus, and as text for readers. */
  readonly hint: string;
  readonly required?: boolean;
  readonly error?: ReactNode;
  /** It may stay so, but should be looked at. */
  readonly warning?: ReactNode;
  /** The width tells the length that is expected. */
  readonly width?: 'short' | 'medium' | 'long';
  /** Below the control: what the field leads to. */
  readonly addition?: ReactNode;
  readonly children: (control: ControlProps) => ReactNode;
};

/** A field of a form layer: label, `*` where required, its own hint, its control, what is wrong with it. */
export function HintField(props: Props) {
  const { id, label, hint: words, required = false, error, warning, width = 'long', addition, children } = props;
  const hintId = `${id}-hint`;
  const notesId = `${id}-notes`;
  const isWrong = Boolean(error);
  const hint = useHint(id);
  const hasNotes = isWrong || Boolean(warning);
  return (
    <div className={`field is-${width}${isWrong ? ' is-wrong' : ''}`}>
      <div className="field-label">
        {required && (
          <span className="field-star" aria-hidden="true">
            *
          </span>
        )}
        <label htmlFor={id} id={`${id}-label`}>
          {label}
        </label>
      </div>
      <div className="field-body">
        <div className={`field-control is-led${hint.isShown ? ' is-hinting' : ''}`} {...hint.handlers}>
          {children({
            id,
            'aria-describedby': hasNotes ? `${notesId} ${hintId}` : hintId,
            'aria-invalid': isWrong,
            'aria-required': required,
          })}
          <span className="field-hint" id={hintId} role="note">
            {words}
          </span>
        </div>
        {hasNotes && (
          <ul className="field-notes" id={notesId}>
            {isWrong && <li className="is-error">{error}</li>}
            {warning && <li className="is-warning">{warning}</li>}
          </ul>
        )}
        {addition && <div className="field-addition">{addition}</div>}
      </div>
    </div>
  );
}
