import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { UnitFormOptions } from '@zhicheng/contract';
import { Button } from 'antd';
import { sessionQuery } from '../../../app/session.ts';
import { ask } from '../../../platform/api/call.ts';
import { useAct } from '../../../platform/api/use-act.ts';
import { ProblemAlert } from '../../../ui/actions/problem-alert.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { FormLayer } from '../../../ui/form-layer/form-layer.tsx';
import { KeptFormStrip } from '../../../ui/form-layer/kept-form-strip.tsx';
import { useKeptForm } from '../../../ui/form-layer/use-kept-form.ts';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { UnitAside } from '../unit-aside.tsx';
import { tellSavedUnit } from '../saved-unit-strip.tsx';
import { ExamplePanel } from './example-panel.tsx';
import { controlId } from './field-of.tsx';
import { canCreate, classesOf, withClass } from './form-choices.ts';
import { PlaceFields } from './place-fields.tsx';
import { RoutePreview } from './route-preview.tsx';
import { UnitFields } from './unit-fields.tsx';
import { UnitSentence } from './unit-sentence.tsx';
import { createBody, emptyUnit } from './unit-values.ts';
import { useBackToList } from './use-layer.ts';
import { useUnitForm } from './use-unit-form.tsx';

const route = getRouteApi('/shell/units/new');

/** 新增 (§3.1.1.2): the unit form over the list. */
export function CreateLayer() {
  const back = useBackToList();
  const { data: options, error, refetch } = useQuery({ ...ask('units.formOptions', {}), staleTime: 300_000 });
  if (options && canCreate(options)) return <CreateForm options={options} />;
  return (
    <FormLayer title="新增单位" onClose={back} acts={<Button onClick={() => back()}>关闭</Button>}>
      <ProblemAlert error={error} />
      {error && <Button onClick={() => void refetch()}>重试</Button>}
      {options && (
        <p>
          您现在的角色不能新增单位。单位由上级机构的经办人员创建：人社局创建同级部门、私营企业和下级人社局，部门创建所属单位和国营企业。需要授权请联系上级经办人员。
        </p>
      )}
      {!options && !error && <Skeleton rows={10} />}
    </FormLayer>
  );
}

function CreateForm({ options }: { options: UnitFormOptions }) {
  const { under } = route.useSearch();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const queries = useQueryClient();
  const back = useBackToList();
  const classes = classesOf(options);
  const [only] = classes;
  const start = { ...emptyUnit, superiorId: under ?? '' };
  const initial = classes.length === 1 && only ? { ...start, ...withClass(start, only, options) } : start;
  const kept = useKeptForm(session.person.id, 'unit-new', initial);
  const { values } = kept;
  const form = useUnitForm({
    unitId: null,
    stands: null,
    values,
    change: kept.change,
    asks: values.unitClass !== '' || values.name !== '' || values.creditCode !== '',
  });
  const act = useAct('units.create');
  const submit = (): void => {
    if (act.isPending) return;
    const body = createBody(values);
    if (!form.begin() || !body) return;
    act.mutate(
      { body },
      {
        onError: form.refuse,
        onSuccess: ({ id }) => {
          void kept.forget();
          tellSavedUnit(queries, { id, name: body.name.trim(), isNew: true });
          void queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => String(name).startsWith('units.') });
          back({ row: id });
        },
      },
    );
  };
  return (
    <FormLayer
      title="新增单位"
      onClose={() => {
        back();
      }}
      onSubmit={submit}
      aside={
        <UnitAside divisionCode={values.divisionCode || options.superiors[0]?.divisionCode}>
          <ExamplePanel classes={classes} chosen={values.unitClass} />
          <RoutePreview route={form.state.preview?.route ?? []} />
        </UnitAside>
      }
      words={<UnitSentence preview={form.state.preview} />}
      acts={
        <>
          <Button onClick={() => back()}>取消</Button>
          <Button type="primary" loading={act.isPending} onClick={submit}>
            确定
          </Button>
        </>
      }
    >
      <KeptFormStrip offer={kept.offer} />
      <ProblemAlert error={form.refusal} />
      <ErrorSummary errors={form.summary} idOf={controlId} />
      <UnitFields state={form.state} place={<PlaceFields state={form.state} options={options} />} withHead />
    </FormLayer>
  );
}
