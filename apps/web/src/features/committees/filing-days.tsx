import { DayInput } from '../../ui/day-input/day-input.tsx';
import { HintField } from '../../ui/form-layer/hint-field.tsx';

type Days = { readonly validFrom: string | null; readonly validTo: string | null };
type Props = Days & {
  readonly idOf: (field: string) => string;
  readonly errorOf: (field: string) => string | undefined;
  readonly onChange: (days: Partial<Days>) => void;
};

const days = [
  { field: 'validFrom', label: '有效期起', hint: '核准备案生效日。' },
  { field: 'validTo', label: '有效期止', hint: '最长3年；到期前办理续期。' },
] as const;

/** From when until when the 核准备案 holds. */
export function FilingDays({ idOf, errorOf, onChange, ...kept }: Props) {
  return (
    <>
      {days.map(({ field, label, hint }) => (
        <HintField key={field} id={idOf(field)} label={label} required width="short" error={errorOf(field)} hint={hint}>
          {(control) => (
            <DayInput
              id={control.id}
              label={label}
              describedBy={control['aria-describedby']}
              invalid={control['aria-invalid']}
              value={kept[field]}
              onChange={(day) => {
                onChange({ [field]: day });
              }}
            />
          )}
        </HintField>
      ))}
    </>
  );
}
