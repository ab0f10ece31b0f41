import { levelName, levelsOf, titleLevelLabels, type RouteKind, type TitleLevel } from '@zhicheng/domain';
import { Checkbox, InputNumber, Radio, Select } from 'antd';
import { Field } from './field.tsx';
import type { FieldsProps } from './fields-props.ts';
import { kindLabels } from './notice-words.ts';

const kinds: readonly RouteKind[] = ['review', 'recognize'];

/** Year, level, kind, ranks, committee, series and professions. */
export function KindFields({ notice, options, editing: { content, change }, errors }: FieldsProps) {
  const fixed = notice.published !== null;
  const committees = options.committees.filter(({ titleLevel }) => titleLevel === content.titleLevel);
  const setLevel = (titleLevel: TitleLevel): void => {
    const only = options.committees.filter((committee) => committee.titleLevel === titleLevel);
    change({
      titleLevel,
      ranks: levelsOf(titleLevel),
      committeeId: content.kind === 'review' && only.length === 1 ? (only[0]?.id ?? null) : null,
      ...(titleLevel === 'senior' ? { kind: 'review' as const } : {}),
    });
  };
  return (
    <>
      <Field field="applyYear" label="年度" required errors={errors} hint="申报所属年度；每人每年只能提交一份申报。">
        {({ id, describedBy, invalid }) => (
          <InputNumber
            id={id}
            aria-describedby={describedBy}
            status={invalid ? 'error' : ''}
            disabled={fixed}
            min={2000}
            max={2100}
            precision={0}
            controls={false}
            value={content.applyYear}
            onChange={(applyYear) => {
              change({ applyYear });
            }}
          />
        )}
      </Field>
      <Field field="titleLevel" label="级别" required group errors={errors} hint="发布以后不能改。">
        {() => (
          <Radio.Group
            disabled={fixed}
            value={content.titleLevel}
            options={options.levels.map((value) => ({ value, label: titleLevelLabels[value] }))}
            onChange={(event) => {
              setLevel(event.target.value as TitleLevel);
            }}
          />
        )}
      </Field>
      <Field field="kind" label="评审方式" required group errors={errors} hint="初定不设评审委员会；高级没有初定。">
        {() => (
          <Radio.Group
            disabled={fixed || content.titleLevel === 'senior'}
            value={content.kind}
            options={kinds.map((value) => ({ value, label: kindLabels[value] }))}
            onChange={(event) => {
              const kind = event.target.value as RouteKind;
              change(kind === 'recognize' ? { kind, committeeId: null, applyTypes: ['recognize'] } : { kind });
            }}
          />
        )}
      </Field>
      <Field field="ranks" label="申报级别" required group errors={errors} hint="可申报的职称层级。">
        {() => (
          <Checkbox.Group
            value={[...content.ranks]}
            options={levelsOf(content.titleLevel).map((value) => ({ value, label: levelName(value) }))}
            onChange={(ranks) => {
              change({ ranks });
            }}
          />
        )}
      </Field>
      {content.kind === 'review' && (
        <Field
          field="committeeId"
          label="评审委员会"
          required
          errors={errors}
          hint="材料由它的高/中/初评办审查，由它评审；列表中只有核准备案、未停用的。"
        >
          {({ id, describedBy, invalid }) => (
            <Select
              id={id}
              aria-describedby={describedBy}
              status={invalid ? 'error' : ''}
              style={{ width: '100%' }}
              placeholder="请选择"
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              notFoundContent="没有这一级别的评审委员会"
              value={content.committeeId}
              options={committees.map((committee) => ({
                value: committee.id,
                label: `${committee.name}（备案至 ${committee.validTo}）`,
              }))}
              onChange={(committeeId: string | undefined) => {
                const chosen = committees.find((committee) => committee.id === committeeId);
                const takesSeries = chosen && content.series.length === 0;
                change({ committeeId: committeeId ?? null, ...(takesSeries ? { series: chosen.series } : {}) });
              }}
            />
          )}
        </Field>
      )}
      <Field field="series" label="职称系列" required errors={errors} hint="可选多个；每个系列默认含全部专业。">
        {({ id, describedBy, invalid }) => (
          <Select
            id={id}
            mode="multiple"
            aria-describedby={describedBy}
            status={invalid ? 'error' : ''}
            style={{ width: '100%' }}
            placeholder="请选择"
            showSearch={{ optionFilterProp: 'label' }}
            value={content.series.map(({ code }) => code)}
            options={options.series.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(codes: string[]) => {
              change({
                series: codes.map(
                  (code) => content.series.find((one) => one.code === code) ?? { code, professions: [] },
                ),
              });
            }}
          />
        )}
      </Field>
      {content.series.map(({ code, professions }) => {
        const series = options.series.find((one) => one.code === code);
        if (!series) return null;
        return (
          <Field
            key={code}
            field={`professions-${code}`}
            label={`${series.name}：专业`}
            errors={errors}
            hint="不选为全部专业；选了就只接受这些专业。"
          >
            {({ id, describedBy }) => (
              <Select
                id={id}
                mode="multiple"
                aria-describedby={describedBy}
                style={{ width: '100%' }}
                placeholder="全部专业"
                showSearch={{ optionFilterProp: 'label' }}
                value={[...professions]}
                options={series.professions.map((one) => ({ value: one.code, label: one.name }))}
                onChange={(chosen: string[]) => {
                  change({
                    series: content.series.map((one) => (one.code === code ? { code, professions: chosen } : one)),
                  });
                }}
              />
            )}
          </Field>
        );
      })}
    </>
  );
}
