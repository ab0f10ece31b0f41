import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { unitClassFacts, type UnitClass } from '@zhicheng/domain';
import { Select } from 'antd';
import { useState } from 'react';
import { ask } from '../../platform/api/call.ts';
import { useSettled } from '../../platform/use-settled.ts';
import type { ControlProps } from '../form-layer/hint-field.tsx';

export type PickedUnit = { readonly id: string; readonly name: string };

type Props = {
  readonly control: ControlProps;
  readonly value: PickedUnit | null;
  readonly onChange: (unit: PickedUnit | null) => void;
  readonly onLeave?: () => void;
  /** Only units of this class. */
  readonly unitClass?: UnitClass;
  /** A unit that cannot be meant. */
  readonly except?: string;
  readonly placeholder?: string;
};

/** A unit in use that one may see, found by name, pinyin initials or credit code. */
export function UnitPicker(props: Props) {
  const {
    control,
    value,
    onChange,
    onLeave,
    unitClass,
    except,
    placeholder = '输入单位名称、拼音首字母或代码查找',
  } = props;
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim(), 250);
  const { data, isFetching } = useQuery({
    ...ask('units.list', {
      query: {
        state: 'active',
        limit: 20,
        ...(search === '' ? {} : { search }),
        ...(unitClass === undefined ? {} : { unitClass }),
      },
    }),
    placeholderData: keepPreviousData,
  });
  const found = (data?.items ?? []).filter(({ id }) => id !== except);
  const options = found.map((unit) => ({
    value: unit.id,
    label: unit.name,
    about: `${unitClassFacts[unit.unitClass].label} · ${unit.divisionName}${unit.superior ? ` · 上级：${unit.superior.name}` : ''}`,
  }));
  const listed = value === null || options.some((option) => option.value === value.id);
  return (
    <Select
      {...control}
      className="field-select"
      value={value?.id ?? null}
      options={listed ? options : [...options, { value: value.id, label: value.name, about: '' }]}
      placeholder={placeholder}
      status={control['aria-invalid'] ? 'error' : ''}
      allowClear
      virtual={false}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      notFoundContent={isFetching ? '正在查找…' : '没有找到。只能选您管理范围内正在使用的单位。'}
      optionRender={({ data: option }) => (
        <span>
          {option.label}
          <span className="cell-sub">{option.about}</span>
        </span>
      )}
      onChange={(id: string | null | undefined) => {
        const unit = found.find((candidate) => candidate.id === id);
        onChange(unit ? { id: unit.id, name: unit.name } : null);
      }}
      {...(onLeave ? { onBlur: onLeave } : {})}
    />
  );
}
