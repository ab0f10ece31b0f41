import './form.css';
import {
  presentField,
  type Facts,
  type FieldDeclaration,
  type FolderDeclaration,
  type JsonScalar,
} from '@zhicheng/domain';
import type { ReactNode } from 'react';
import { useRegionName } from '../regions/region-names.ts';
import { fieldId } from './field-id.ts';
import { FieldInput } from './field-input.tsx';

/** A sentence at a field: what is wrong and how to mend it. */
export type FieldNote = { readonly severity: 'error' | 'warning'; readonly message: string };

export type FieldRowProps = {
  readonly folder: FolderDeclaration;
  readonly rowId: string | null;
  readonly field: FieldDeclaration;
  readonly value: JsonScalar;
  readonly facts: Facts;
  readonly required: boolean;
  readonly readOnly: boolean;
  readonly notes: readonly FieldNote[];
  readonly onChange: (value: JsonScalar) => void;
  readonly onLeave: () => void;
  /** Another window's value, a mark of an office: what stands between the label and the field. */
  readonly above?: ReactNode;
  /** 上传附件 of the slot behind the field. */
  readonly attachments?: ReactNode;
};

/** A field with its label, hint (on hover, on focus, and for readers), control, errors and attachments. */
export function FieldRow(props: FieldRowProps) {
  const { folder, rowId, field, value, facts, required, readOnly, notes, onChange, onLeave, above, attachments } =
    props;
  const id = fieldId(folder.id, rowId, field.id);
  const labelId = `${id}-label`;
  const hintId = `${id}-hint`;
  const notesId = `${id}-notes`;
  const groups = field.type === 'bool' && field.required !== 'optional';
  const asText = field.type === 'auto' || field.type === 'file';
  return (
    <div className={`field is-${field.width} of-${field.type}${notes.some(isError) ? ' is-wrong' : ''}`}>
      <div className="field-label" id={labelId}>
        {required && (
          <span className="field-star" aria-hidden="true">
            *
          </span>
        )}
        {asText || groups || field.type === 'agreement' ? (
          <span>{field.label}</span>
        ) : (
          <label htmlFor={id}>{field.label}</label>
        )}
      </div>
      <div className="field-body">
        {above}
        <div className="field-control">
          {field.type === 'auto' ? (
            <AutoValue {...props} id={id} labelId={labelId} hintId={hintId} />
          ) : (
            <FieldInput
              id={id}
              field={field}
              value={value}
              facts={facts}
              describedBy={notes.length > 0 ? `${notesId} ${hintId}` : hintId}
              labelId={labelId}
              invalid={notes.some(isError)}
              required={required}
              disabled={readOnly}
              onChange={onChange}
              onLeave={onLeave}
            />
          )}
          <span className="field-hint" id={hintId} role="note">
            {field.hint}
          </span>
        </div>
        {notes.length > 0 && (
          <ul className="field-notes" id={notesId}>
            {notes.map(({ severity, message }) => (
              <li key={message} className={`is-${severity}`}>
                {message}
              </li>
            ))}
          </ul>
        )}
        {attachments}
      </div>
    </div>
  );
}

type AutoProps = FieldRowProps & { readonly id: string; readonly labelId: string; readonly hintId: string };

/** What the system fills in: words, not a field. */
function AutoValue({ folder, field, facts, id, labelId, hintId }: AutoProps) {
  const regionName = useRegionName();
  const text = presentField(folder, field, facts, { regionName });
  return (
    <span className="field-auto" id={id} role="group" aria-labelledby={labelId} aria-describedby={hintId} tabIndex={0}>
      {text === '' ? <span className="muted">{'待系统带出'}</span> : text}
    </span>
  );
}

function isError({ severity }: FieldNote): boolean {
  return severity === 'error';
}
