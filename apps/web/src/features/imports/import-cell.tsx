import type { ImportColumn } from '@zhicheng/domain';
import { useState } from 'react';

type Props = {
  readonly column: ImportColumn;
  readonly position: number;
  readonly value: string;
  readonly errors: readonly string[];
  /** Mends the cell; false where it was not taken. Absent, it is only read. */
  readonly onMend: ((value: string) => Promise<boolean>) | undefined;
};

/** A cell: a wrong one is a field with its error below; a right one becomes a field when it is clicked. */
export function ImportCell({ column, position, value, errors, onMend }: Props) {
  const [open, setOpen] = useState(false);
  const isWrong = errors.length > 0;
  const label = `第 ${String(position)} 行 ${column.title}`;
  return (
    <td className={isWrong ? 'is-wrong' : ''} data-title={column.title}>
      {onMend && (isWrong || open) ? (
        <MendField
          key={value}
          id={`cell-${String(position)}-${column.id}`}
          label={label}
          hint={column.hint}
          // A masked number is typed anew, not mended: its middle is not here.
          value={column.masked && !isWrong ? '' : value}
          width={column.width}
          focused={open && !isWrong}
          errorsId={isWrong ? `cell-${String(position)}-${column.id}-errors` : undefined}
          onMend={onMend}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : onMend ? (
        <button
          type="button"
          className="import-cell"
          aria-label={`修改 ${label}：${value || '空'}`}
          onClick={() => {
            setOpen(true);
          }}
        >
          {value || '\u00a0'}
        </button>
      ) : (
        <span className="import-read">{value}</span>
      )}
      {isWrong && (
        <ul id={`cell-${String(position)}-${column.id}-errors`} className="import-errors">
          {errors.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
    </td>
  );
}

type FieldProps = {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly width: number;
  readonly focused: boolean;
  readonly errorsId: string | undefined;
  readonly onMend: (value: string) => Promise<boolean>;
  readonly onClose: () => void;
};

/** Enter or leaving the field sends what was changed; Escape brings back what stood there. */
function MendField({ id, label, hint, value, width, focused, errorsId, onMend, onClose }: FieldProps) {
  const [typed, setTyped] = useState(value);
  const [working, setWorking] = useState(false);
  const send = async (): Promise<void> => {
    if (working) return;
    if (typed.trim() === value.trim()) {
      onClose();
      return;
    }
    setWorking(true);
    const taken = await onMend(typed);
    setWorking(false);
    if (taken) onClose();
  };
  return (
    <input
      id={id}
      className="import-field"
      aria-label={label}
      aria-invalid={errorsId !== undefined}
      aria-describedby={errorsId}
      title={hint}
      maxLength={2000}
      style={{ width: `${String(Math.min(30, Math.max(10, width)))}em` }}
      value={typed}
      readOnly={working}
      autoFocus={focused}
      onChange={(event) => {
        setTyped(event.target.value);
      }}
      onBlur={() => void send()}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') void send();
        if (event.key === 'Escape') {
          setTyped(value);
          onClose();
        }
      }}
    />
  );
}
