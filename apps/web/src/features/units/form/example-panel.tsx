import { codeName, unitClassFacts, unitExamples, unitFields, type UnitClass, type UnitFieldId } from '@zhicheng/domain';
import { Select } from 'antd';
import { useState } from 'react';
import { hasIndustries } from './form-choices.ts';

type Props = {
  /** The classes that this clerk may create. */
  readonly classes: readonly UnitClass[];
  /** The class that is chosen in the form. */
  readonly chosen: UnitClass | '';
};

const labelOf = (field: UnitFieldId): string => unitFields.find(({ id }) => id === field)?.label ?? '';

/** 案例 (§3.1.1.2, §3.1.3): a filled-in example of the chosen class; others can be looked at. */
export function ExamplePanel({ classes, chosen }: Props) {
  const [looked, setLooked] = useState<{ readonly at: UnitClass; readonly whenChosen: UnitClass | '' } | null>(null);
  const shown = looked?.whenChosen === chosen ? looked.at : chosen === '' ? classes[0] : chosen;
  const example = unitExamples.find(({ unitClass }) => unitClass === shown);
  if (!example) return null;
  const lines: readonly (readonly [string, string])[] = [
    [labelOf('unitClass'), unitClassFacts[example.unitClass].label],
    [labelOf('superiorId'), example.superiorName ?? '无'],
    [labelOf('divisionCode'), example.divisionName],
    [labelOf('name'), example.name],
    [labelOf('creditCode'), example.creditCode],
    ...(hasIndustries(example.unitClass) ? ([[labelOf('industries'), example.industries]] as const) : []),
    [labelOf('nature'), codeName('UNIT_NATURE', example.nature) ?? ''],
    [labelOf('contactName'), example.contactName],
    [labelOf('contactPhone'), example.contactPhone],
    [labelOf('address'), example.address],
    [labelOf('postcode'), example.postcode],
    [labelOf('headName'), `${example.head.name}（${example.head.post}）`],
  ];
  return (
    <section>
      <h3>案例</h3>
      {classes.length > 1 && (
        <Select
          className="unit-example-class"
          aria-label="看哪一类单位的案例"
          virtual={false}
          value={example.unitClass}
          options={classes.map((value) => ({ value, label: unitClassFacts[value].label }))}
          onChange={(at: UnitClass) => {
            setLooked({ at, whenChosen: chosen });
          }}
        />
      )}
      <dl className="unit-example">
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="unit-example-note">{example.note}</p>
    </section>
  );
}
