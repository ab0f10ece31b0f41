import { userFields, type UserField } from '@zhicheng/domain';
import { Input } from 'antd';
import type { ReactNode } from 'react';
import { ClearUnseen } from '../../ui/form-layer/clear-unseen.tsx';
import { HintField } from '../../ui/form-layer/hint-field.tsx';

type Props = {
  readonly of: Exclude<UserField, 'unitId' | 'password'>;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onLeave?: () => void;
  readonly error: string | undefined;
  readonly warning?: ReactNode;
  readonly addition?: ReactNode;
  readonly placeholder?: string;
  readonly required?: boolean;
};

const inputModes = { phone: 'tel', mail: 'email' } as const;

/** The id of a field's control: where the summary of errors leads. */
export function userFieldId(field: string): string {
  return `user-${field}`;
}

/** One line of text of a user, with its own hint (§3.1.2.3). */
export function UserTextField(props: Props) {
  const { of, value, onChange, onLeave, error, warning, addition, placeholder } = props;
  const { label, hint, required } = userFields[of];
  return (
    <HintField
      id={userFieldId(of)}
      label={of === 'name' ? `${label}（即姓名）` : label}
      hint={hint}
      required={props.required ?? required}
      width="medium"
      error={
        error !== undefined && (
          <>
            {error} <ClearUnseen text={value} onClear={onChange} />
          </>
        )
      }
      warning={warning}
      addition={addition}
    >
      {(control) => (
        <Input
          {...control}
          autoComplete="off"
          value={value}
          placeholder={placeholder ?? ''}
          status={control['aria-invalid'] ? 'error' : ''}
          {...(of in inputModes ? { inputMode: inputModes[of as keyof typeof inputModes] } : {})}
          onChange={(event) => {
            onChange(event.target.value);
          }}
          onBlur={() => onLeave?.()}
        />
      )}
    </HintField>
  );
}
