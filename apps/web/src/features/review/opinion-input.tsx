import { parseCivilDate, type Opinion, type OpinionField } from '@zhicheng/domain';
import { Input, Radio, Tooltip } from 'antd';
import { useState } from 'react';
import { landmarkOf } from '../../ui/landmark-of.ts';

type Props = {
  readonly id: string;
  readonly field: OpinionField;
  readonly value: Opinion[string];
  readonly error: string | undefined;
  readonly onChange: (value: Opinion[string]) => void;
};

/** One field of an opinion: its label, its hint on hover and focus and for readers, its error in words. */
export function OpinionInput(props: Props) {
  const { id, field, error } = props;
  return (
    <div className={`opinion-field is-${field.type}${error === undefined ? '' : ' is-wrong'}`} data-field={field.id}>
      <label htmlFor={id} id={`${id}-label`}>
        {field.required && <i aria-hidden="true">*</i>}
        {field.label}
      </label>
      <Tooltip title={field.hint} trigger={['hover', 'focus']} placement="topRight" getPopupContainer={landmarkOf}>
        <div>
          <Control {...props} />
        </div>
      </Tooltip>
      <span id={`${id}-hint`} className="for-readers">
        {field.hint}
      </span>
      {error !== undefined && (
        <p className="opinion-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

function Control({ id, field, value, error, onChange }: Props) {
  const described = {
    id,
    'aria-required': field.required,
    'aria-invalid': error !== undefined,
    'aria-describedby': error === undefined ? `${id}-hint` : `${id}-hint ${id}-error`,
    ...(error === undefined ? {} : { status: 'error' as const }),
  };
  const text = value === null ? '' : String(value);
  switch (field.type) {
    case 'longtext':
      return (
        <Input.TextArea
          {...described}
          autoSize={{ minRows: 3, maxRows: 12 }}
          {...(field.maxLength === undefined ? {} : { maxLength: field.maxLength })}
          value={text}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      );
    case 'select':
      return (
        <Radio.Group
          id={id}
          aria-labelledby={`${id}-label`}
          value={value}
          options={(field.options ?? []).map(({ code, label }) => ({ value: code, label }))}
          onChange={(event) => {
            onChange(String(event.target.value));
          }}
        />
      );
    case 'int':
      return (
        <Input
          {...described}
          inputMode="numeric"
          value={text}
          onChange={(event) => {
            onChange(numberOrText(event.target.value));
          }}
        />
      );
    case 'date':
      return <DateInput described={described} value={text} onChange={onChange} />;
    case 'text':
      return (
        <Input
          {...described}
          {...(field.maxLength === undefined ? {} : { maxLength: field.maxLength })}
          value={text}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      );
  }
}

/** A day is typed in any usual way and settles into 2026-11-23 when the field is left. */
function DateInput({
  described,
  value,
  onChange,
}: {
  described: object;
  value: string;
  onChange: (value: string | null) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Input
      {...described}
      placeholder="如 2026-11-23"
      value={typed ?? value}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(event.target.value.trim() ? (parseCivilDate(event.target.value) ?? event.target.value) : null);
      }}
      onBlur={() => {
        setTyped(null);
      }}
    />
  );
}

/** Digits, half or full width, become the number; anything else stays as typed and is refused in words. */
function numberOrText(typed: string): number | string | null {
  const text = typed.normalize('NFKC').trim();
  if (!text) return null;
  return /^\d{1,6}$/.test(text) ? Number(text) : text;
}
