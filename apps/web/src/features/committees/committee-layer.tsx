import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { Committee } from '@zhicheng/contract';
import { titleLevels, titleLevelLabels, type CommitteeContent } from '@zhicheng/domain';
import { Button, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { ask } from '../../platform/api/call.ts';
import { problemOf } from '../../platform/api/problem.ts';
import { useAct } from '../../platform/api/use-act.ts';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { FormLayer } from '../../ui/form-layer/form-layer.tsx';
import { HintField } from '../../ui/form-layer/hint-field.tsx';
import { useDivisions } from '../../ui/regions/region-names.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { CommitteeAside } from './committee-aside.tsx';
import { FilingDays } from './filing-days.tsx';
import { SeriesFields } from './series-fields.tsx';
import { emptyCommittee, type Typed } from './typed-committee.ts';
import { UnitSearch } from './unit-search.tsx';

const route = getRouteApi('/shell/committees/$committeeId');

/** A committee over the list: entered anew, corrected, renewed, stopped. */
export function CommitteeLayer() {
  const { committeeId } = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate();
  const isNew = committeeId === 'new';
  const { data, error } = useQuery({
    ...ask('committees.read', { params: { committeeId } }),
    enabled: !isNew,
  });
  const close = (): void => {
    void navigate({ to: '/committees', search });
  };
  if (isNew) return <CommitteeForm committee={null} history={[]} onClose={close} />;
  if (data) {
    const key = `${data.committee.id}-${data.committee.revision}`;
    return <CommitteeForm key={key} committee={data.committee} history={data.history} onClose={close} />;
  }
  return (
    <FormLayer title="评审委员会" onClose={close}>
      {error ? <ProblemAlert error={error} /> : <Skeleton rows={8} />}
    </FormLayer>
  );
}

type FormProps = {
  readonly committee: Committee | null;
  readonly history: Parameters<typeof CommitteeAside>[0]['history'];
  readonly onClose: () => void;
};

const fieldId = (field: string): string => `committee-${field}`;

function CommitteeForm({ committee, history, onClose }: FormProps) {
  const [typed, setTyped] = useState<Typed>(committee ?? emptyCommittee);
  const [missing, setMissing] = useState<{ field: string; message: string }[]>([]);
  const queries = useQueryClient();
  const divisions = useDivisions();
  const done = (): void => {
    void queries.invalidateQueries();
    onClose();
  };
  const create = useAct('committees.create', { onSuccess: done });
  const update = useAct('committees.update', { onSuccess: done });
  const failed = create.error ?? update.error;
  const errors = [...missing, ...(failed ? problemOf(failed).errors : [])];
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  const readOnly = committee !== null && !committee.mine;
  const set = (part: Partial<Typed>): void => {
    setTyped((before) => ({ ...before, ...part }));
  };
  const submit = (): void => {
    const { name, titleLevel, series, formingUnitId, officeUnitId, divisionCode, filingNo, validFrom, validTo } = typed;
    const lacking = Object.entries({
      name: !name?.trim() && '请填写评审委员会名称（2至100字）。',
      series: !series?.length && '请选择评审的职称系列。',
      formingUnitId: formingUnitId === null && '请选择组建单位。',
      officeUnitId: officeUnitId === null && '请选择办事机构所在单位。',
      divisionCode: divisionCode === null && '请选择所属地区。',
      filingNo: !filingNo?.trim() && '请填写备案文号。',
      validFrom: validFrom === null && '请填写有效期起。',
      validTo: validTo === null && '请填写有效期止。',
    }).flatMap(([field, message]) => (message === false ? [] : [{ field, message }]));
    setMissing(lacking);
    if (lacking.length > 0) return;
    if (!formingUnitId || !officeUnitId || !divisionCode || !validFrom || !validTo || !titleLevel) return;
    const content = {
      name: name ?? '',
      titleLevel,
      series: (series ?? []).map((one) => ({ code: one.code, professions: [...one.professions] })),
      formingUnitId,
      officeUnitId,
      divisionCode,
      filingNo: filingNo ?? '',
      validFrom,
      validTo,
    };
    if (!committee) create.mutate({ body: content });
    else update.mutate({ params: { committeeId: committee.id }, body: { revision: committee.revision, content } });
  };
  return (
    <FormLayer
      title={committee ? committee.name : '新增评审委员会'}
      onClose={onClose}
      {...(readOnly ? {} : { onSubmit: submit })}
      aside={<CommitteeAside committee={committee} history={history} onChanged={done} />}
      acts={
        <>
          <Button onClick={onClose}>{readOnly ? '关闭' : '取消'}</Button>
          {!readOnly && (
            <Button type="primary" loading={create.isPending || update.isPending} onClick={submit}>
              确定
            </Button>
          )}
        </>
      }
    >
      {failed && problemOf(failed).errors.length === 0 && <ProblemAlert error={failed} />}
      <ErrorSummary errors={errors} idOf={fieldId} />
      <HintField id={fieldId('name')} label="名称" required error={errorOf('name')} hint="与核准备案文件一致的全称。">
        {(control) => (
          <Input
            {...control}
            disabled={readOnly}
            maxLength={100}
            value={typed.name ?? ''}
            onChange={(event) => {
              set({ name: event.target.value });
            }}
          />
        )}
      </HintField>
      <HintField
        id={fieldId('titleLevel')}
        label="级别"
        required
        error={errorOf('titleLevel')}
        hint="高级由省人社厅登记；市(州)人社局登记本市(州)的中级、初级。"
      >
        {(control) => (
          <Radio.Group
            {...control}
            disabled={readOnly}
            value={typed.titleLevel}
            options={titleLevels.map((value) => ({ value, label: titleLevelLabels[value] }))}
            onChange={(event) => {
              set({ titleLevel: event.target.value as CommitteeContent['titleLevel'] });
            }}
          />
        )}
      </HintField>
      <SeriesFields
        id={fieldId('series')}
        error={errorOf('series')}
        disabled={readOnly}
        series={typed.series ?? []}
        onChange={(series) => {
          set({ series });
        }}
      />
      <HintField
        id={fieldId('formingUnitId')}
        label="组建单位"
        required
        error={errorOf('formingUnitId')}
        hint="申请核准备案、对评审负责的单位，按名称或拼音首字母查找。"
      >
        {(control) => (
          <UnitSearch
            {...control}
            disabled={readOnly}
            value={typed.formingUnitId}
            name={committee?.formingUnitName ?? null}
            onChange={(formingUnitId) => {
              set({ formingUnitId, ...(typed.officeUnitId === null ? { officeUnitId: formingUnitId } : {}) });
            }}
          />
        )}
      </HintField>
      <HintField
        id={fieldId('officeUnitId')}
        label="高/中/初评办所在单位"
        required
        error={errorOf('officeUnitId')}
        hint="办事机构；该单位中持有高/中/初评办角色的用户审查材料。"
      >
        {(control) => (
          <UnitSearch
            {...control}
            disabled={readOnly}
            value={typed.officeUnitId}
            name={committee?.officeUnitName ?? null}
            onChange={(officeUnitId) => {
              set({ officeUnitId });
            }}
          />
        )}
      </HintField>
      <HintField
        id={fieldId('divisionCode')}
        label="所属地区"
        required
        error={errorOf('divisionCode')}
        hint="评审的地区范围；它的评办只能向这一地区发通知。"
      >
        {(control) => (
          <Select
            {...control}
            disabled={readOnly}
            style={{ width: '100%' }}
            placeholder="请选择"
            showSearch={{ optionFilterProp: 'label' }}
            value={typed.divisionCode}
            options={divisions.map(({ code, name, parentCode }) => {
              const above = divisions.find((one) => one.code === parentCode && one.parentCode !== null);
              return { value: code, label: above ? `${above.name} ${name}` : name };
            })}
            onChange={(divisionCode: string) => {
              set({ divisionCode });
            }}
          />
        )}
      </HintField>
      <HintField
        id={fieldId('filingNo')}
        label="备案文号"
        required
        error={errorOf('filingNo')}
        hint="核准备案文件的文号。"
      >
        {(control) => (
          <Input
            {...control}
            disabled={readOnly}
            maxLength={100}
            value={typed.filingNo ?? ''}
            onChange={(event) => {
              set({ filingNo: event.target.value });
            }}
          />
        )}
      </HintField>
      <FilingDays idOf={fieldId} errorOf={errorOf} validFrom={typed.validFrom} validTo={typed.validTo} onChange={set} />
    </FormLayer>
  );
}
