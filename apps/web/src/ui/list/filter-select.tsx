import { Select } from 'antd';

type Props<Value extends string> = {
  readonly label: string;
  readonly width: number;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value | null) => void;
  /** Long lists are searched by typing. */
  readonly searchable?: boolean;
};

/** One filter of a list, chosen from some values; acts at once, cleared again by its cross. */
export function FilterSelect<Value extends string>({
  label,
  width,
  options,
  value,
  onChange,
  searchable,
}: Props<Value>) {
  return (
    <Select<Value | null, { value: Value; label: string }>
      aria-label={label}
      placeholder={label}
      allowClear
      style={{ width }}
      // Short lists stand whole in the page, where readers count them.
      virtual={options.length > 60}
      showSearch={searchable ? { optionFilterProp: 'label' } : false}
      options={[...options]}
      value={value ?? null}
      onChange={(chosen: Value | null | undefined) => {
        onChange(chosen ?? null);
      }}
    />
  );
}

/** The options of a filter, from values and their labels. */
export function optionsOf<Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
): readonly { readonly value: Value; readonly label: string }[] {
  return values.map((value) => ({ value, label: labels[value] }));
}
