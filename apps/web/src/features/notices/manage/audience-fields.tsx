import { codeLists, unitClasses, unitClassFacts } from '@zhicheng/domain';
import { Button, Checkbox, Select } from 'antd';
import { Field } from './field.tsx';
import type { FieldsProps } from './fields-props.ts';

/** Classes of unit, regions, kinds of application. */
export function AudienceFields({ options, editing: { content, change }, errors }: FieldsProps) {
  const regions = options.regions.flatMap(({ code, name, counties }) => [
    { value: code, label: `${name}（全部）` },
    ...counties.map((county) => ({ value: county.code, label: `${name} ${county.name}` })),
  ]);
  return (
    <>
      <Field field="unitClasses" label="单位分类" required group errors={errors} hint="这些单位的人员可以申报。">
        {() => (
          <>
            <Checkbox.Group
              className="notice-classes"
              value={[...content.unitClasses]}
              options={unitClasses.map((value) => ({ value, label: unitClassFacts[value].label }))}
              onChange={(chosen) => {
                change({ unitClasses: unitClasses.filter((one) => chosen.includes(one)) });
              }}
            />
            <Button
              size="small"
              onClick={() => {
                const all = content.unitClasses.length === unitClasses.length;
                change({ unitClasses: all ? [] : [...unitClasses] });
              }}
            >
              {content.unitClasses.length === unitClasses.length ? '全不选' : '全选'}
            </Button>
          </>
        )}
      </Field>
      <Field
        field="regions"
        label="地区"
        required={!options.wholeProvince}
        errors={errors}
        hint={options.wholeProvince ? '不选为全省；选市(州)含其全部县(区)。' : '选市(州)含其全部县(区)。'}
      >
        {({ id, describedBy, invalid }) => (
          <Select
            id={id}
            mode="multiple"
            aria-describedby={describedBy}
            status={invalid ? 'error' : ''}
            style={{ width: '100%' }}
            placeholder={options.wholeProvince ? '全省' : '请选择'}
            showSearch={{ optionFilterProp: 'label' }}
            value={[...content.regions]}
            options={regions}
            onChange={(chosen: string[]) => {
              change({ regions: chosen });
            }}
          />
        )}
      </Field>
      <Field field="applyTypes" label="申报类型" required group errors={errors} hint="申报人只能在这些类型中选择。">
        {() => (
          <Checkbox.Group
            className="notice-classes"
            value={[...content.applyTypes]}
            options={codeLists.APPLY_TYPE.entries.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(applyTypes) => {
              change({ applyTypes });
            }}
          />
        )}
      </Field>
    </>
  );
}
