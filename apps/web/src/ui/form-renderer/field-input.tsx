import { AgreementInput } from './agreement-input.tsx';
import { ComboInput, SelectInput } from './choice-input.tsx';
import { DateInput } from './date-input.tsx';
import type { InputProps } from './input-props.ts';
import { RegionInput } from './region-input.tsx';
import { LongTextInput, TextInput } from './text-input.tsx';
import { YesNoInput } from './yes-no-input.tsx';

/** The control that goes with a field's type. Automatic values and attachments have none. */
export function FieldInput(props: InputProps) {
  const { field } = props;
  switch (field.type) {
    case 'text':
    case 'int':
    case 'num':
    case 'idno':
    case 'phone':
    case 'email':
      return <TextInput {...props} field={field} />;
    case 'longtext':
      return <LongTextInput {...props} field={field} />;
    case 'date':
    case 'month':
    case 'year':
      return <DateInput {...props} field={field} />;
    case 'select':
      return <SelectInput {...props} field={field} />;
    case 'combo':
      return <ComboInput {...props} field={field} />;
    case 'region':
      return <RegionInput {...props} field={field} />;
    case 'bool':
      return <YesNoInput {...props} field={field} />;
    case 'agreement':
      return <AgreementInput {...props} field={field} />;
    case 'auto':
    case 'file':
      return null;
    default:
      return field satisfies never;
  }
}
