import type { UnitFormOptions } from '@zhicheng/contract';
import { unitClassFacts, unitExamples, type UnitClass } from '@zhicheng/domain';
import { Radio, Select } from 'antd';
import { useRegionName } from '../../../ui/regions/region-names.ts';
import { FieldOf } from './field-of.tsx';
import { FixedField } from './fixed-field.tsx';
import { classesOf, divisionsFor, refusedClassesOf, superiorsFor, withClass, withSuperior } from './form-choices.ts';
import type { UnitFormState } from './unit-form-state.ts';

type Props = { readonly state: UnitFormState; readonly options: UnitFormOptions };

/** 单位隶属关系, and what it brings with it: 上级机构名称 and 所属行政区域. These three must not be wrong (§3.1.1.2). */
export function PlaceFields({ state, options }: Props) {
  const { values, change, onLeave } = state;
  const regionName = useRegionName();
  const superiors = superiorsFor(options, values.unitClass);
  const divisions = divisionsFor(options, values.unitClass, values.superiorId);
  const waiting = values.unitClass === '' ? '先选单位隶属关系' : '请选择';
  return (
    <>
      <FieldOf of="unitClass" state={state} addition={<RefusedClasses options={options} />}>
        {(control) => (
          <Radio.Group
            {...control}
            className="unit-classes"
            value={values.unitClass}
            onChange={(event) => {
              change(withClass(values, event.target.value as UnitClass, options));
            }}
            options={classesOf(options).map((value) => ({
              value,
              label: (
                <>
                  {unitClassFacts[value].label}
                  <span className="muted">如 {unitExamples.find(({ unitClass }) => unitClass === value)?.name}</span>
                </>
              ),
            }))}
          />
        )}
      </FieldOf>
      {superiors.length === 1 ? (
        <FixedField
          of="superiorId"
          text={superiors[0]?.name ?? ''}
          why="随单位隶属关系自动填好：由您创建的单位，上级机构就是您所在的单位。"
        />
      ) : (
        <FieldOf of="superiorId" state={state}>
          {(control) => (
            <Select
              {...control}
              className="field-select"
              placeholder={waiting}
              disabled={superiors.length === 0}
              value={values.superiorId === '' ? null : values.superiorId}
              options={superiors.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(superiorId: string) => {
                change(withSuperior(values, superiorId, options));
              }}
              onBlur={() => {
                onLeave('superiorId');
              }}
            />
          )}
        </FieldOf>
      )}
      <FieldOf of="divisionCode" state={state} width="medium">
        {(control) => (
          <Select
            {...control}
            className="field-select"
            placeholder={waiting}
            disabled={divisions.length === 0}
            status={control['aria-invalid'] ? 'error' : ''}
            showSearch={{ optionFilterProp: 'label' }}
            value={values.divisionCode === '' ? null : values.divisionCode}
            options={divisions.map((code) => ({ value: code, label: regionName(code) }))}
            onChange={(divisionCode: string) => {
              change({ divisionCode });
            }}
            onBlur={() => {
              onLeave('divisionCode');
            }}
          />
        )}
      </FieldOf>
    </>
  );
}

/** The classes that are not on offer, each with who creates it. */
function RefusedClasses({ options }: { options: UnitFormOptions }) {
  const refused = refusedClassesOf(options);
  if (refused.length === 0) return null;
  return (
    <details className="unit-refused">
      <summary>没有要找的分类？</summary>
      <ul>
        {refused.map(({ unitClass, reason }) => (
          <li key={unitClass}>{reason}</li>
        ))}
      </ul>
    </details>
  );
}
