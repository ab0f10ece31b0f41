import { codeLists, type SeriesChoice } from '@zhicheng/domain';
import { Select } from 'antd';
import { HintField } from '../../ui/form-layer/hint-field.tsx';

type Props = {
  readonly id: string;
  readonly error: string | undefined;
  readonly disabled: boolean;
  readonly series: readonly SeriesChoice[];
  readonly onChange: (series: readonly SeriesChoice[]) => void;
};

/** One series (no committee across series), and the professions of it where not all. */
export function SeriesFields({ id, error, disabled, series, onChange }: Props) {
  const [chosen] = series;
  return (
    <>
      <HintField id={id} label="职称系列" required error={error} hint="评审委员会不得跨系列组建。">
        {(control) => (
          <Select
            {...control}
            disabled={disabled}
            style={{ width: '100%' }}
            placeholder="请选择"
            showSearch={{ optionFilterProp: 'label' }}
            value={chosen?.code ?? null}
            options={codeLists.SERIES.entries.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(code: string) => {
              onChange([{ code, professions: [] }]);
            }}
          />
        )}
      </HintField>
      {chosen && (
        <HintField id={`${id}-professions`} label="专业" hint="不选为全部专业。">
          {(control) => (
            <Select
              {...control}
              mode="multiple"
              disabled={disabled}
              style={{ width: '100%' }}
              placeholder="全部专业"
              showSearch={{ optionFilterProp: 'label' }}
              value={[...chosen.professions]}
              options={codeLists.PROFESSION.entries
                .filter(({ attributes }) => attributes?.['series'] === chosen.code)
                .map(({ code, name }) => ({ value: code, label: name }))}
              onChange={(professions: string[]) => {
                onChange([{ code: chosen.code, professions }]);
              }}
            />
          )}
        </HintField>
      )}
    </>
  );
}
