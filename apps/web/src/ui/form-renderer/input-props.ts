import type { Facts, FieldDeclaration, JsonScalar } from '@zhicheng/domain';

/** What every input of the form gets, whatever its type. */
export type InputProps<F extends FieldDeclaration = FieldDeclaration> = {
  readonly id: string;
  readonly field: F;
  readonly value: JsonScalar;
  readonly facts: Facts;
  /** Ids of what describes the field: its hint, its errors. */
  readonly describedBy: string;
  readonly labelId: string;
  readonly invalid: boolean;
  readonly required: boolean;
  readonly disabled: boolean;
  readonly onChange: (value: JsonScalar) => void;
  readonly onLeave: () => void;
};

/** What a control says of itself to readers. */
export function ariaOf({ describedBy, invalid, required }: Pick<InputProps, 'describedBy' | 'invalid' | 'required'>) {
  return {
    'aria-describedby': describedBy,
    'aria-invalid': invalid,
    'aria-required': required,
  } as const;
}

export function textOfValue(value: JsonScalar): string {
  return value === null ? '' : String(value);
}
