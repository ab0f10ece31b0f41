import type { UnitDetail } from '@zhicheng/contract';
import {
  unitClassFacts,
  unitReformKinds,
  unitReformLabels,
  type UnitClass,
  type UnitReformKind,
} from '@zhicheng/domain';
import type { FieldProblem } from '../../../platform/api/problem.ts';
import { Input, Radio, Select } from 'antd';
import { useMemo } from 'react';
import { HintField } from '../../../ui/form-layer/hint-field.tsx';
import { useDivisions, useRegionName } from '../../../ui/regions/region-names.ts';
import { UnitPicker } from '../../../ui/unit-tree/unit-picker.tsx';
import { classesToBecome, type ReformInput } from './reform-input.ts';

type Props = {
  readonly unit: UnitDetail;
  readonly input: ReformInput;
  readonly onInput: (input: ReformInput) => void;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly errors: readonly FieldProblem[];
};

/** How the unit is to change, and on whose decision. */
export function ReformFields({ unit, input, onInput, reason, onReason, errors }: Props) {
  const merges = input.kind === 'merge';
  return (
    <>
      <HintField
        id="reform-kind"
        error={errorAt(errors, 'kind')}
        label="怎样调整"
        required
        hint="并入：本单位停用，用户、下级单位和业务转到另一个单位。其余两种：单位还在，换上级或分类。"
      >
        {(control) => (
          <Radio.Group
            {...control}
            className="units-ways"
            value={input.kind}
            onChange={(event) => {
              onInput({ ...input, kind: event.target.value as UnitReformKind, target: null });
            }}
            options={unitReformKinds.map((value) => ({ value, label: unitReformLabels[value] }))}
          />
        )}
      </HintField>
      <HintField
        id="reform-targetId"
        error={errorAt(errors, 'targetId')}
        label={merges ? '并入单位' : '新的上级机构'}
        required={input.kind !== 'change-class'}
        hint={
          merges
            ? '接替本单位的单位，只能选您管理范围内正在使用的单位。'
            : `现在的上级机构是“${unit.superior?.name ?? '无'}”。${input.kind === 'change-class' ? '不选就不变。' : ''}`
        }
      >
        {(control) => (
          <UnitPicker
            control={control}
            value={input.target}
            except={unit.id}
            onChange={(target) => {
              onInput({ ...input, target });
            }}
          />
        )}
      </HintField>
      {!merges && <PlaceAfter unit={unit} input={input} onInput={onInput} errors={errors} />}
      <HintField
        id="reform-reason"
        error={errorAt(errors, 'reason')}
        label="调整依据"
        required
        hint="写明文件名称和文号，例如 德委编〔2026〕12号。会记入变更记录。"
      >
        {(control) => (
          <Input.TextArea
            {...control}
            maxLength={500}
            autoSize={{ minRows: 2, maxRows: 6 }}
            value={reason}
            onChange={(event) => {
              onReason(event.target.value);
            }}
          />
        )}
      </HintField>
    </>
  );
}

/** Class and division after a move or a change of class; empty: as they are. */
function PlaceAfter({ unit, input, onInput, errors }: Pick<Props, 'unit' | 'input' | 'onInput' | 'errors'>) {
  const divisions = useDivisions();
  const regionName = useRegionName();
  const places = useMemo(
    () => divisions.map(({ code }) => ({ value: code, label: regionName(code) })),
    [divisions, regionName],
  );
  return (
    <>
      <HintField
        id="reform-unitClass"
        error={errorAt(errors, 'unitClass')}
        label="新的单位隶属关系"
        required={input.kind === 'change-class'}
        hint={`现在是“${unitClassFacts[unit.unitClass].label}”。${input.kind === 'move' ? '不选就不变。' : '它决定以后的审批流程和经办人员的角色。'}`}
      >
        {(control) => (
          <Select
            {...control}
            className="field-select"
            placeholder={input.kind === 'move' ? '不变' : '请选择'}
            allowClear
            virtual={false}
            value={input.unitClass}
            options={classesToBecome(unit.unitClass).map((value) => ({ value, label: unitClassFacts[value].label }))}
            onChange={(unitClass: UnitClass | null | undefined) => {
              onInput({ ...input, unitClass: unitClass ?? null });
            }}
          />
        )}
      </HintField>
      <HintField
        id="reform-divisionCode"
        error={errorAt(errors, 'divisionCode')}
        label="新的行政区域"
        hint={`现在是“${unit.divisionName}”。不选就不变；应在新的上级机构的行政区域之内。`}
      >
        {(control) => (
          <Select
            {...control}
            className="field-select"
            placeholder="不变"
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            value={input.divisionCode}
            options={places}
            onChange={(divisionCode: string | null | undefined) => {
              onInput({ ...input, divisionCode: divisionCode ?? null });
            }}
          />
        )}
      </HintField>
    </>
  );
}

function errorAt(errors: readonly FieldProblem[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}
