import type { ReactNode } from 'react';

/** Where a field stands, so that the summary on top leads to it. */
export function fieldId(field: string): string {
  return `notice-${field}`;
}

type Props = {
  readonly field: string;
  readonly label: string;
  readonly hint: string;
  readonly required?: boolean;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
  /** Several controls under one name. */
  readonly group?: boolean;
  readonly children: (control: { id: string; describedBy: string; invalid: boolean }) => ReactNode;
};

/** A field of the notice's form: label, `*` where required, its hint below, what is wrong with it. */
export function Field({ field, label, hint, required = false, errors, group = false, children }: Props) {
  const id = fieldId(field);
  const found = errors.filter((error) => error.field === field);
  const control = children({ id, describedBy: `${id}-hint`, invalid: found.length > 0 });
  const mark = required && (
    <span className="notice-required" aria-hidden="true">
      *
    </span>
  );
  return (
    <div
      className="notice-field"
      {...(group ? { role: 'group', 'aria-labelledby': `${id}-label`, id, tabIndex: -1 } : {})}
    >
      {group ? (
        <div className="notice-label" id={`${id}-label`}>
          {label}
          {mark}
        </div>
      ) : (
        <label className="notice-label" htmlFor={id}>
          {label}
          {mark}
        </label>
      )}
      {control}
      <p className="notice-hint" id={`${id}-hint`}>
        {hint}
      </p>
      {found.map(({ message }) => (
        <p key={message} className="notice-error">
          {message}
        </p>
      ))}
    </div>
  );
}
