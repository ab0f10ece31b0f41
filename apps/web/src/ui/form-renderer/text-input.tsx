import type { NumberField, PlainField, TextField } from '@zhicheng/domain';
import { Input } from 'antd';
import { ariaOf, textOfValue, type InputProps } from './input-props.ts';
import { useTypedText } from './use-typed-text.ts';

/** One line of text, a number, a telephone number, an address. */
export function TextInput(props: InputProps<TextField | NumberField | PlainField>) {
  const { id, field, value, disabled, invalid, onChange, onLeave } = props;
  const typed = useTypedText(textOfValue(value), onChange, onLeave);
  const unit = field.type === 'int' || field.type === 'num' ? field.unit : undefined;
  return (
    <Input
      id={id}
      {...typed}
      {...ariaOf(props)}
      disabled={disabled}
      status={invalid ? 'error' : ''}
      inputMode={inputModes[field.type] ?? 'text'}
      autoComplete={field.type === 'phone' ? 'tel' : field.type === 'email' ? 'email' : 'off'}
      {...(unit === undefined ? {} : { suffix: unit })}
    />
  );
}

const inputModes: { readonly [type in string]?: 'numeric' | 'decimal' | 'tel' | 'email' } = {
  int: 'numeric',
  num: 'decimal',
  phone: 'tel',
  email: 'email',
};

/** Several lines, with how many characters they have. */
export function LongTextInput(props: InputProps<TextField>) {
  const { id, field, value, disabled, invalid, onChange, onLeave } = props;
  const typed = useTypedText(textOfValue(value), onChange, onLeave);
  const length = [...typed.value].length;
  return (
    <>
      <Input.TextArea
        id={id}
        {...typed}
        {...ariaOf(props)}
        disabled={disabled}
        status={invalid ? 'error' : ''}
        autoSize={{ minRows: 4, maxRows: 16 }}
      />
      <span className={`field-count${length > field.maxLength ? ' is-over' : ''}`}>
        {length} / {field.maxLength} 字{field.minLength !== undefined && `，至少 ${String(field.minLength)} 字`}
      </span>
    </>
  );
}
