import type { RegionField } from '@zhicheng/domain';
import { AutoComplete } from 'antd';
import { useMemo, useState } from 'react';
import { useDivisions, useRegionName } from '../regions/region-names.ts';
import { ariaOf, textOfValue, type InputProps } from './input-props.ts';

/** A county of the province from the list, or the words for a place elsewhere. */
export function RegionInput(props: InputProps<RegionField>) {
  const { id, value, disabled, invalid, onChange, onLeave } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const divisions = useDivisions();
  const nameOf = useRegionName();
  const options = useMemo(() => {
    const parents = new Set(divisions.map(({ parentCode }) => parentCode));
    return divisions
      .filter(({ code }) => /^\d{6}$/.test(code) && !parents.has(code))
      .map(({ code }) => ({ code, value: nameOf(code) }));
  }, [divisions, nameOf]);
  const kept = textOfValue(value);
  return (
    <AutoComplete
      id={id}
      {...ariaOf(props)}
      className="field-select"
      value={typed ?? (/^\d{6}$/.test(kept) ? nameOf(kept) : kept)}
      disabled={disabled}
      status={invalid ? 'error' : ''}
      options={options}
      placeholder="输入县（市、区）名查找；省外的直接录入"
      allowClear
      showSearch={{ filterOption: (search, option) => option?.value.includes(search.trim()) ?? false }}
      onChange={(words: string | undefined) => {
        setTyped(words ?? '');
        onChange(words ? (options.find((option) => option.value === words)?.code ?? words) : null);
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
