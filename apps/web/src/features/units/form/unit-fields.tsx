import './unit-fields.css';
import type { UnitMention } from '@zhicheng/contract';
import { codeLists, type UnitFieldId } from '@zhicheng/domain';
import { Checkbox, Select } from 'antd';
import type { ReactNode } from 'react';
import { DayInput } from '../../../ui/form-layer/day-input.tsx';
import { FieldOf } from './field-of.tsx';
import { hasIndustries } from './form-choices.ts';
import { creditCodeLength } from './form-errors.ts';
import { IndustryChooser } from './industry-chooser.tsx';
import { Mentions } from './mentions.tsx';
import { TextField } from './text-field.tsx';
import type { UnitFormState } from './unit-form-state.ts';

const natures = codeLists.UNIT_NATURE.entries.map(({ code, name }) => ({ value: code, label: name }));

type Props = {
  readonly state: UnitFormState;
  /** 单位隶属关系, 上级机构名称, 所属行政区域: chosen for a new unit, fixed for one that stands. */
  readonly place: ReactNode;
  /** A new unit names its 负责人 here; one that stands keeps them in 详情. */
  readonly withHead: boolean;
};

/** The fields of the unit form in one column (§3.1.1.2): what limits the others comes first. */
export function UnitFields({ state, place, withHead }: Props) {
  const { values, change, onLeave, preview } = state;
  const sameName = preview?.sameName ?? [];
  return (
    <>
      <h3 className="form-heading">隶属关系</h3>
      {place}
      <h3 className="form-heading">单位</h3>
      <TextField
        of="name"
        state={state}
        errorInFull={mention(sameName, true, '同一上级机构下已有同名单位：')}
        warning={mention(sameName, false, '别处有同名单位，请核对是不是同一个：')}
      />
      <CreditCodeFields state={state} />
      {hasIndustries(values.unitClass) && (
        <FieldOf of="industries" state={state}>
          {(control) => <IndustryChooser control={control} value={values} name={values.name} onChange={change} />}
        </FieldOf>
      )}
      <FieldOf of="nature" state={state} width="medium">
        {(control) => (
          <Select
            {...control}
            className="field-select"
            placeholder="请选择"
            allowClear
            virtual={false}
            options={natures}
            value={values.nature === '' ? null : values.nature}
            onChange={(nature: string | null | undefined) => {
              change({ nature: nature ?? '' });
            }}
          />
        )}
      </FieldOf>
      <h3 className="form-heading">联系</h3>
      <ContactFields state={state} />
      {withHead && (
        <>
          <h3 className="form-heading">负责人</h3>
          <TextField of="headName" state={state} width="short" />
          <TextField of="headPost" state={state} width="medium" />
          <FieldOf of="headFrom" state={state} width="short">
            {(control) => (
              <DayInput
                control={control}
                value={values.headFrom}
                onChange={(headFrom) => {
                  change({ headFrom });
                }}
                onLeave={() => {
                  onLeave('headFrom');
                }}
              />
            )}
          </FieldOf>
        </>
      )}
      <h3 className="form-heading">备注</h3>
      <TextField of="remark" state={state} long />
    </>
  );
}

/** The units that stand in the way, or those that only call for a second look. */
function mention(units: readonly UnitMention[], blocks: boolean, what: string): ReactNode {
  const mentioned = units.filter((unit) => unit.blocks === blocks);
  return mentioned.length > 0 ? <Mentions units={mentioned} what={what} /> : null;
}

export const contactFields: readonly UnitFieldId[] = ['contactName', 'contactPhone', 'address', 'postcode'];

/** How a unit is reached: the part that its own clerks keep. */
export function ContactFields({ state }: { state: UnitFormState }) {
  return (
    <>
      <TextField of="contactName" state={state} width="short" />
      <TextField of="contactPhone" state={state} width="medium" inputMode="tel" />
      <TextField of="address" state={state} />
      <TextField of="postcode" state={state} width="short" inputMode="numeric" />
    </>
  );
}

/** The code with its check while it is typed; shared only by a tick, so that a second registration does not slip in. */
function CreditCodeFields({ state }: { state: UnitFormState }) {
  const { values, change, errors, preview } = state;
  const sameCode = preview?.sameCode ?? [];
  const length = creditCodeLength(values.creditCode);
  return (
    <>
      <TextField
        of="creditCode"
        state={state}
        width="medium"
        errorInFull={mention(sameCode, true, '这个代码已由别的单位登记，请核对；确实共用时请在下面勾选：')}
        warning={mention(sameCode, false, '这个代码与别的单位共用：')}
        addition={
          length > 0 &&
          errors.creditCode === undefined && (
            <span aria-live="polite">{length === 18 ? '✓ 校验码正确' : `已填 ${length} / 18 位`}</span>
          )
        }
      />
      {(sameCode.length > 0 || values.sharesCreditCode) && (
        <FieldOf of="sharesCreditCode" state={state}>
          {({ id, 'aria-describedby': describedBy }) => (
            <Checkbox
              id={id}
              aria-describedby={describedBy}
              checked={values.sharesCreditCode}
              onChange={(event) => {
                change({ sharesCreditCode: event.target.checked });
              }}
            >
              一个机构几块牌子，确实共用这个代码
            </Checkbox>
          )}
        </FieldOf>
      )}
    </>
  );
}
