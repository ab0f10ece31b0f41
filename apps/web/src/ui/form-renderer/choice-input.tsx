import { nameIn, optionsOf, type ComboField, type SelectField } from '@zhicheng/domain';
import { AutoComplete, Select } from 'antd';
import { useMemo, useState } from 'react';
import { ariaOf, textOfValue, type InputProps } from './input-props.ts';

/** One of a list; long lists are searched by typing. */
export function SelectInput(props: InputProps<SelectField>) {
  const { id, field, value, facts, disabled, invalid, required, onChange, onLeave } = props;
  const options = optionsOf(field, facts).map(({ code, name }) => ({ value: code, label: name }));
  const chosen = textOfValue(value);
  // What was chosen under other circumstances stays readable; the check says that it no longer fits.
  const stray = chosen !== '' && !options.some((option) => option.value === chosen);
  return (
    <Select
      id={id}
      {...ariaOf(props)}
      className="field-select"
      value={chosen === '' ? null : chosen}
      options={
        stray
          ? [
              ...options,
              { value: chosen, label: nameIn(field.codes, chosen, facts.context.catalogue) ?? chosen, disabled: true },
            ]
          : options
      }
      virtual={options.length > 100}
      placeholder="请选择"
      disabled={disabled}
      status={invalid ? 'error' : ''}
      allowClear={!required}
      showSearch={options.length > 8 ? { optionFilterProp: 'label' } : false}
      notFoundContent="没有可选的内容"
      onChange={(code: string | null | undefined) => {
        onChange(code ?? null);
      }}
      onBlur={onLeave}
    />
  );
}

type Suggestion = { readonly value: string; readonly code: string };

/** Chosen from a list or typed (下拉菜单没有的可以手工录入, §4.1.1.2): the code is kept where it is on the list, the words where not. */
export function ComboInput(props: InputProps<ComboField>) {
  const { id, field, value, facts, disabled, invalid, onChange, onLeave } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const kept = textOfValue(value);
  const suggestions = useMemo(() => suggestionsOf(field, facts), [field, facts]);
  const text = typed ?? nameIn(field.codes, kept, facts.context.catalogue) ?? kept;
  return (
    <AutoComplete
      id={id}
      {...ariaOf(props)}
      className="field-select"
      value={text}
      disabled={disabled}
      status={invalid ? 'error' : ''}
      options={[...suggestions]}
      placeholder="选择或录入"
      allowClear
      showSearch={{ filterOption: (search, option) => option?.value.includes(search.trim()) ?? false }}
      onChange={(words: string | undefined) => {
        setTyped(words ?? '');
        onChange(words ?? null);
      }}
      onSelect={(_words, option) => {
        setTyped(null);
        onChange(option.code);
      }}
      onBlur={() => {
        setTyped(null);
        onLeave();
      }}
    />
  );
}

/** A name that several series share is told apart by its series. */
function suggestionsOf(field: ComboField, facts: InputProps['facts']): readonly Suggestion[] {
  const entries = optionsOf(field, facts);
  const times = new Map<string, number>();
  for (const { name } of entries) times.set(name, (times.get(name) ?? 0) + 1);
  return entries.map(({ code, name, attributes }) => {
    const series = nameIn('SERIES', attributes?.['series'], facts.context.catalogue);
    return { code, value: (times.get(name) ?? 0) > 1 && series !== undefined ? `${name}（${series}）` : name };
  });
}
