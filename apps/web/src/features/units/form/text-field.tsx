import type { UnitFieldId } from '@zhicheng/domain';
import { Input } from 'antd';
import type { ReactNode } from 'react';
import { ClearUnseen } from '../../../ui/form-layer/clear-unseen.tsx';
import { FieldOf } from './field-of.tsx';
import type { UnitFormState } from './unit-form-state.ts';

type TextId = Extract<
  UnitFieldId,
  'name' | 'creditCode' | 'contactName' | 'contactPhone' | 'address' | 'postcode' | 'headName' | 'headPost' | 'remark'
>;

type Props = {
  readonly of: TextId;
  readonly state: UnitFormState;
  readonly width?: 'short' | 'medium' | 'long';
  readonly inputMode?: 'numeric' | 'tel';
  readonly long?: boolean;
  readonly errorInFull?: ReactNode;
  readonly warning?: ReactNode;
  readonly addition?: ReactNode;
};

/** A text of the unit form, on one line or several. */
export function TextField({
  of,
  state,
  width = 'long',
  inputMode,
  long = false,
  errorInFull,
  warning,
  addition,
}: Props) {
  const clear = (
    <ClearUnseen
      text={state.values[of]}
      onClear={(text) => {
        state.change({ [of]: text });
      }}
    />
  );
  const error = state.errors[of];
  return (
    <FieldOf
      of={of}
      state={state}
      width={width}
      errorInFull={
        errorInFull ??
        (error === undefined ? undefined : (
          <>
            {error} {clear}
          </>
        ))
      }
      warning={warning}
      addition={addition}
    >
      {(control) => {
        const typed = {
          ...control,
          value: state.values[of],
          status: control['aria-invalid'] ? ('error' as const) : ('' as const),
          autoComplete: 'off',
          onChange: (event: { target: { value: string } }) => {
            state.change({ [of]: event.target.value });
          },
          onBlur: () => {
            state.onLeave(of);
          },
        };
        return long ? (
          <Input.TextArea {...typed} autoSize={{ minRows: 2, maxRows: 8 }} />
        ) : (
          <Input {...typed} {...(inputMode ? { inputMode } : {})} />
        );
      }}
    </FieldOf>
  );
}
