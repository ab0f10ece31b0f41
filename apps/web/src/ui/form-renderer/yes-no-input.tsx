import type { PlainField } from '@zhicheng/domain';
import { Checkbox, Radio } from 'antd';
import { ariaOf, type InputProps } from './input-props.ts';

/** 是 or 否; where nothing has to be said (至今), a tick. */
export function YesNoInput(props: InputProps<PlainField>) {
  const { id, field, value, labelId, disabled, onChange, onLeave } = props;
  if (field.required === 'optional') {
    return (
      <Checkbox
        id={id}
        checked={value === true}
        disabled={disabled}
        aria-describedby={props.describedBy}
        onChange={(event) => {
          onChange(event.target.checked ? true : null);
          onLeave();
        }}
      >
        是
      </Checkbox>
    );
  }
  return (
    <Radio.Group
      id={id}
      aria-labelledby={labelId}
      {...ariaOf(props)}
      name={id}
      disabled={disabled}
      value={value}
      onChange={(event) => {
        onChange(event.target.value as boolean);
        onLeave();
      }}
    >
      <Radio value={true}>是</Radio>
      <Radio value={false}>否</Radio>
    </Radio.Group>
  );
}
