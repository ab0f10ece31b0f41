import './industry-chooser.css';
import { codeLists, codeName } from '@zhicheng/domain';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import type { ControlProps } from '../../../ui/form-layer/hint-field.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { proposedIndustries } from './proposed-industries.ts';
import type { UnitValues } from './unit-values.ts';

type Chosen = Pick<UnitValues, 'professions' | 'series'>;

type Props = {
  readonly control: ControlProps;
  readonly value: Chosen;
  /** The unit's name: it proposes what departments of that name usually oversee. */
  readonly name: string;
  readonly onChange: (chosen: Chosen) => void;
};

const professionsOf = (series: string) =>
  codeLists.PROFESSION.entries.filter(({ attributes }) => attributes?.['series'] === series);

/** 主管行业: whole series, or single professions of one; found by typing. */
export function IndustryChooser({ control, value, name, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const words = typed.trim();
  const listed = codeLists.SERIES.entries.flatMap(({ code, name: seriesName }) => {
    const all = professionsOf(code);
    const found = words === '' || seriesName.includes(words) ? all : all.filter((one) => one.name.includes(words));
    return found.length > 0 || seriesName.includes(words) ? [{ code, seriesName, professions: found }] : [];
  });
  const proposed = proposedIndustries(name).filter(
    ({ series, professions }) =>
      !value.series.includes(series) && professions.some(([code]) => !value.professions.includes(code)),
  );
  const takeSeries = (code: string, take: boolean): void => {
    const inside = new Set(professionsOf(code).map((one) => one.code));
    onChange({
      series: take ? [...value.series, code] : value.series.filter((one) => one !== code),
      professions: value.professions.filter((one) => !inside.has(one)),
    });
  };
  const takeProfession = (code: string, take: boolean): void => {
    onChange({
      series: value.series,
      professions: take ? [...value.professions, code] : value.professions.filter((one) => one !== code),
    });
  };
  const takeProposed = (): void => {
    const codes = proposed.flatMap(({ professions }) => professions.map(([code]) => code));
    const whole = [...new Set(proposed.map(({ series }) => series))].filter((series) =>
      professionsOf(series).every(({ code }) => codes.includes(code)),
    );
    const singly = codes.filter(
      (code) => !whole.some((series) => professionsOf(series).some((one) => one.code === code)),
    );
    onChange({
      series: [...new Set([...value.series, ...whole])],
      professions: [...new Set([...value.professions, ...singly])],
    });
  };
  return (
    <div className="industries" role="group" aria-labelledby={`${control.id}-label`}>
      <div className="industries-chosen">
        {value.series.map((code) => (
          <Tag
            key={code}
            label={`${codeName('SERIES', code) ?? code}（整个系列）`}
            onRemove={() => takeSeries(code, false)}
          />
        ))}
        {value.professions.map((code) => (
          <Tag key={code} label={codeName('PROFESSION', code) ?? code} onRemove={() => takeProfession(code, false)} />
        ))}
        {value.series.length + value.professions.length === 0 && <span className="muted">还没有选择主管行业</span>}
        {proposed.length > 0 && (
          <Button size="small" onClick={takeProposed}>
            按单位名称推荐：{proposed.map(({ field }) => field).join('、')}
          </Button>
        )}
      </div>
      <div className="industries-search">
        <Input
          {...control}
          placeholder="输入系列或专业名称查找"
          allowClear
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
        />
      </div>
      <ul className="industries-list">
        {listed.map(({ code, seriesName, professions }) => {
          const whole = value.series.includes(code);
          const shown = words !== '' || open.has(code);
          return (
            <li key={code}>
              <div className="industries-series">
                <Checkbox
                  checked={whole}
                  indeterminate={!whole && professionsOf(code).some((one) => value.professions.includes(one.code))}
                  onChange={(event) => {
                    takeSeries(code, event.target.checked);
                  }}
                >
                  {seriesName}（整个系列）
                </Checkbox>
                <Button
                  type="text"
                  size="small"
                  aria-expanded={shown}
                  aria-label={`${seriesName}：${professions.length} 个专业`}
                  onClick={() => {
                    setOpen((before) => toggled(before, code));
                  }}
                >
                  {professions.length} 个专业
                  <Icon name={shown ? 'down' : 'right'} size={14} />
                </Button>
              </div>
              {shown && (
                <div className="industries-professions">
                  {professions.map((one) => (
                    <Checkbox
                      key={one.code}
                      checked={whole || value.professions.includes(one.code)}
                      disabled={whole}
                      onChange={(event) => {
                        takeProfession(one.code, event.target.checked);
                      }}
                    >
                      {one.name}
                    </Checkbox>
                  ))}
                </div>
              )}
            </li>
          );
        })}
        {listed.length === 0 && <li className="unit-tree-note">没有这个系列或专业。</li>}
      </ul>
    </div>
  );
}

function Tag({ label, onRemove }: { label: string; onRemove: () => void }) {
  return (
    <button type="button" className="chip" aria-label={`去掉：${label}`} onClick={onRemove}>
      {label}
      <Icon name="close" size={12} />
    </button>
  );
}

function toggled(before: ReadonlySet<string>, code: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(code)) after.add(code);
  return after;
}
