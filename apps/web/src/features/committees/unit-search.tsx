import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { ask } from '../../platform/api/call.ts';
import type { ControlProps } from '../../ui/form-layer/hint-field.tsx';

type Props = ControlProps & {
  readonly disabled: boolean;
  readonly value: string | null;
  /** The name of what is chosen already. */
  readonly name: string | null;
  readonly onChange: (unitId: string) => void;
};

/** A unit found by a part of its name or its initials. */
export function UnitSearch({ value, name, disabled, onChange, ...control }: Props) {
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(name);
  const search = words.trim();
  const { data } = useQuery({
    ...ask('committees.findUnits', { query: { search } }),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  });
  const found = (search === '' ? [] : (data?.items ?? [])).map((unit) => ({
    value: unit.id,
    label: `${unit.name}（${unit.divisionName}）`,
    name: unit.name,
  }));
  const stray = value !== null && chosen !== null && !found.some((option) => option.value === value);
  return (
    <Select
      {...control}
      disabled={disabled}
      style={{ width: '100%' }}
      placeholder="输入单位名称查找"
      value={value}
      options={stray ? [...found, { value, label: chosen, name: chosen }] : found}
      showSearch={{ filterOption: false, onSearch: setWords }}
      notFoundContent={search === '' ? '请输入单位名称的一部分' : '没有找到，请核对名称；单位须在您的管辖地区之内'}
      onChange={(unitId: string, option) => {
        const one = Array.isArray(option) ? option[0] : option;
        setChosen(one?.name ?? null);
        onChange(unitId);
      }}
    />
  );
}
