import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { UnitDetail } from '@zhicheng/contract';
import { unitClassFacts } from '@zhicheng/domain';
import { Button } from 'antd';
import { useEffect } from 'react';
import { sessionQuery } from '../../../app/session.ts';
import { ask, call } from '../../../platform/api/call.ts';
import { problemOf } from '../../../platform/api/problem.ts';
import { useAct } from '../../../platform/api/use-act.ts';
import { ProblemAlert } from '../../../ui/actions/problem-alert.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { FormLayer } from '../../../ui/form-layer/form-layer.tsx';
import { KeptFormStrip } from '../../../ui/form-layer/kept-form-strip.tsx';
import { useKeptForm } from '../../../ui/form-layer/use-kept-form.ts';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { StoppedUnit, UnreadUnit } from '../gone-unit.tsx';
import { UnitAside } from '../unit-aside.tsx';
import { tellSavedUnit } from '../saved-unit-strip.tsx';
import { whyNot, whyNotEdit } from '../why-not.ts';
import { ExamplePanel } from './example-panel.tsx';
import { controlId } from './field-of.tsx';
import { FixedField } from './fixed-field.tsx';
import { mergeStale } from './merge-stale.ts';
import { RoutePreview } from './route-preview.tsx';
import { contactFields, ContactFields, UnitFields } from './unit-fields.tsx';
import { UnitSentence } from './unit-sentence.tsx';
import { updateBody, valuesOf, type UnitValues } from './unit-values.ts';
import { useBackToList } from './use-layer.ts';
import { useUnitForm } from './use-unit-form.tsx';

const route = getRouteApi('/shell/units/$unitId/edit');

/** 编辑 (§3.1.1.2) of a unit that one administers; of the own unit, how it is reached. */
export function EditLayer() {
  const { unitId } = route.useParams();
  const back = useBackToList();
  const { data: unit, error, refetch } = useQuery({ ...ask('units.read', { params: { unitId } }), staleTime: 0 });
  if (unit && whyNotEdit(unit) === null) return <EditForm key={unit.id} unit={unit} />;
  return (
    <FormLayer title="编辑单位" onClose={back} acts={<Button onClick={() => back()}>关闭</Button>}>
      <UnreadUnit error={error} onRetry={() => void refetch()} />
      {unit && <StoppedUnit unit={unit} />}
      {unit && <p>{whyNotEdit(unit)}</p>}
      {!unit && !error && <Skeleton rows={10} />}
    </FormLayer>
  );
}

type Edited = { readonly mine: UnitValues; readonly base: UnitValues; readonly revision: number };

function EditForm({ unit }: { unit: UnitDetail }) {
  const { field } = route.useSearch();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const queries = useQueryClient();
  const back = useBackToList();
  const stands = valuesOf(unit);
  const kept = useKeptForm<Edited>(session.person.id, `unit/${unit.id}`, {
    mine: stands,
    base: stands,
    revision: unit.revision,
  });
  const { mine, base, revision } = kept.values;
  const contactOnly = whyNot(unit, 'update') !== null;
  const form = useUnitForm({
    unitId: unit.id,
    stands: base,
    values: mine,
    change: (changed) => {
      kept.change({ mine: { ...mine, ...changed } });
    },
    asks: true,
    ...(contactOnly ? { shown: contactFields } : {}),
  });
  const act = useAct('units.update');
  useEffect(() => {
    if (field !== undefined) requestAnimationFrame(() => document.getElementById(controlId(field))?.focus());
  }, [field]);

  const finish = (): void => {
    void kept.forget();
    tellSavedUnit(queries, { id: unit.id, name: mine.name.trim(), isNew: false });
    void queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => String(name).startsWith('units.') });
    back({ row: unit.id });
  };
  /** Somebody else was faster: both values are shown, and 确定 then means the ones that stand here. */
  const meet = async (error: unknown): Promise<void> => {
    const latest = await call('units.read', { params: { unitId: unit.id } });
    const theirs = valuesOf(latest);
    const { values, stale } = mergeStale(base, mine, theirs);
    // A save whose answer was lost: what stands there is what was typed here.
    if (JSON.stringify(values) === JSON.stringify(theirs)) {
      finish();
      return;
    }
    form.setStale(stale);
    form.refuse(error);
    kept.change({ mine: values, base: theirs, revision: latest.revision });
  };
  const submit = (): void => {
    if (act.isPending) return;
    if (!form.begin()) return;
    act.mutate(
      { params: { unitId: unit.id }, body: updateBody(mine, revision) },
      {
        onSuccess: finish,
        onError: (error) => {
          if (problemOf(error).code === 'unit-changed') void meet(error).catch(form.refuse);
          else form.refuse(error);
        },
      },
    );
  };
  const byReform = '要改动时请用“机构改革”：它会先列出受影响的用户和业务。';
  return (
    <FormLayer
      title={`编辑 ${unit.name}`}
      onClose={() => {
        back();
      }}
      onSubmit={submit}
      aside={
        <UnitAside divisionCode={unit.divisionCode}>
          {!contactOnly && <ExamplePanel classes={[unit.unitClass]} chosen={unit.unitClass} />}
          <RoutePreview route={form.state.preview?.route ?? []} />
        </UnitAside>
      }
      words={contactOnly ? undefined : <UnitSentence preview={form.state.preview} />}
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
      {contactOnly ? (
        <>
          <p className="units-dialog-words">本单位由您修改联系方式；名称、代码、隶属关系等由上级机构修改。</p>
          <ContactFields state={form.state} />
        </>
      ) : (
        <UnitFields
          state={form.state}
          withHead={false}
          place={
            <>
              <FixedField of="unitClass" text={unitClassFacts[unit.unitClass].label} why={byReform} />
              <FixedField of="superiorId" text={unit.superior?.name ?? '无'} why={byReform} />
              <FixedField of="divisionCode" text={unit.divisionName} why={byReform} />
            </>
          }
        />
      )}
    </FormLayer>
  );
}
