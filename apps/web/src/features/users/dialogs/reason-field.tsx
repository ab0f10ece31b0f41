import { Input } from 'antd';
import { HintField } from '../../../ui/form-layer/hint-field.tsx';

type Props = {
  readonly id: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (reason: string) => void;
  readonly error: string | undefined;
  readonly required?: boolean;
};

/** 原因: kept in the history of the user and in the 操作日志. */
export function ReasonField({ id, hint, value, onChange, error, required = true }: Props) {
  return (
    <HintField id={id} label="原因" required={required} hint={hint} error={error}>
      {(control) => (
        <Input.TextArea
          {...control}
          maxLength={200}
          autoSize={{ minRows: 2, maxRows: 6 }}
          status={control['aria-invalid'] ? 'error' : ''}
          value={value}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      )}
    </HintField>
  );
}
