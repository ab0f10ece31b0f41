import { keepPreviousData, useQueries, useSuspenseQuery } from '@tanstack/react-query';
import { hasCapability, unitClassFacts } from '@zhicheng/domain';
import { Select } from 'antd';
import { useState } from 'react';
import { sessionQuery } from '../../app/session.ts';
import { ask } from '../../platform/api/call.ts';
import { useSettled } from '../../platform/use-settled.ts';
import type { ControlProps } from '../../ui/form-layer/hint-field.tsx';
import type { PickedUnit } from '../../ui/unit-tree/unit-picker.tsx';

type Props = {
  readonly control: ControlProps;
  readonly value: PickedUnit | null;
  readonly onChange: (unit: PickedUnit | null) => void;
  readonly except?: string;
};

/** 所属单位: the own units first, then those directly below; found by name, pinyin initials or credit code. */
export function AdministeredUnit({ control, value, onChange, except }: Props) {
  const { memberships, capabilities } = useSuspenseQuery(sessionQuery).data;
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim(), 250);
  const own = memberships.filter(({ roles }) => hasCapability(roles, 'change-users'));
  // Officers stand outside the tree: they look after units that have nobody left.
  const isOfficer = !own.some(({ roles }) => hasCapability(roles, 'change-units'));
  const narrowing = isOfficer ? [{}] : own.map(({ unit }) => ({ under: unit.id, depth: 'children' as const }));
  const answers = useQueries({
    queries: narrowing.map((within) => ({
      ...ask('units.list', {
        query: { state: 'active' as const, limit: 30, ...within, ...(search === '' ? {} : { search }) },
      }),
      enabled: capabilities.includes('read-units'),
      placeholderData: keepPreviousData,
    })),
  });
  const asked = search.toLowerCase();
  const mine = own
    .filter(({ unit }) => unit.name.toLowerCase().includes(asked))
    .map(({ unit }) => ({ id: unit.id, name: unit.name, about: '本单位' }));
  const below = answers
    .flatMap(({ data }) => data?.items ?? [])
    .map((unit) => ({ id: unit.id, name: unit.name, about: unitClassFacts[unit.unitClass].label }));
  const found = [...mine, ...below].filter(
    ({ id }, at, all) => id !== except && all.findIndex((other) => other.id === id) === at,
  );
  const options = found.map(({ id, name, about }) => ({ value: id, label: name, about }));
  const listed = value === null || options.some((option) => option.value === value.id);
  return (
    <Select
      {...control}
      className="field-select"
      value={value?.id ?? null}
      options={listed ? options : [...options, { value: value.id, label: value.name, about: '' }]}
      placeholder="输入单位名称或拼音首字母查找"
      status={control['aria-invalid'] ? 'error' : ''}
      virtual={false}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      notFoundContent={
        answers.some(({ isFetching }) => isFetching) ? '正在查找…' : '没有找到。只能选本单位和您管理的直接下级单位。'
      }
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
    />
  );
}
