import { useDivisions } from '../../ui/regions/region-names.ts';

type Props = {
  readonly id?: string;
  /** Where no label stands beside it. */
  readonly label?: string;
  /** What the first choice says: nothing chosen. */
  readonly none?: string;
  readonly value?: string;
  readonly onChange?: (code: string) => void;
};

/** A region: the province, its cities, and below each its counties. */
export function RegionSelect({ id, label, none = '请选择', value = '', onChange }: Props) {
  const divisions = useDivisions();
  const below = (code: string | null) => divisions.filter(({ parentCode }) => parentCode === code);
  const option = (code: string, name: string) => (
    <option key={code} value={code}>
      {name}
    </option>
  );
  return (
    <select
      id={id}
      aria-label={label}
      className="bulletin-region"
      value={value}
      onChange={(event) => {
        onChange?.(event.target.value);
      }}
    >
      <option value="">{none}</option>
      {below(null).map((province) => [
        option(province.code, `${province.name}（全省）`),
        ...below(province.code).map((city) => (
          <optgroup key={city.code} label={city.name}>
            {option(city.code, `${city.name}（全市）`)}
            {below(city.code).map(({ code, name }) => option(code, name))}
          </optgroup>
        )),
      ])}
    </select>
  );
}
