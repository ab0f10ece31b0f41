import './reform.css';
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { UnitDetail } from '@zhicheng/contract';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { ask, call } from '../../../platform/api/call.ts';
import { problemOf } from '../../../platform/api/problem.ts';
import { useAct } from '../../../platform/api/use-act.ts';
import { ProblemAlert } from '../../../ui/actions/problem-alert.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { FormLayer } from '../../../ui/form-layer/form-layer.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useBackToList } from '../form/use-layer.ts';
import { StoppedUnit, UnreadUnit } from '../gone-unit.tsx';
import { UnitAside } from '../unit-aside.tsx';
import { tellSavedUnit } from '../saved-unit-strip.tsx';
import { whyNot } from '../why-not.ts';
import { ConfirmReform } from './confirm-reform.tsx';
import { ReformFields } from './reform-fields.tsx';
import { reformBody, type ReformInput } from './reform-input.ts';
import { ReformPreviewPanel } from './reform-preview-panel.tsx';

const route = getRouteApi('/shell/units/$unitId/reform');

/** 机构改革: merge, move to another 上级机构, change of class; first what it would touch, then with the name typed. */
export function ReformLayer() {
  const { unitId } = route.useParams();
  const back = useBackToList();
  const { data: unit, error, refetch } = useQuery({ ...ask('units.read', { params: { unitId } }), staleTime: 0 });
  if (unit && whyNot(unit, 'reform') === null) return <ReformForm key={unit.id} unit={unit} />;
  return (
    <FormLayer title="机构改革" onClose={back} acts={<Button onClick={() => back()}>关闭</Button>}>
      <UnreadUnit error={error} onRetry={() => void refetch()} />
      {unit && <StoppedUnit unit={unit} />}
      {unit && <p>{whyNot(unit, 'reform')}</p>}
      {!unit && !error && <Skeleton rows={8} />}
    </FormLayer>
  );
}

/** Both units are the reader's, or the change is for whoever stands above them. */
function ReformRefused({ error }: { error: unknown }) {
  if (problemOf(error).code !== 'unit-not-administered') return <ProblemAlert error={error} />;
  return (
    <Alert
      type="warning"
      showIcon
      title="这样调整超出您的管理范围"
      description="现在的单位和调整以后的上级机构都要由您管理，您的角色还要能创建调整以后的单位分类。请由两边共同的上级机构办理，或请上级经办人员授权。"
    />
  );
}

const reformFieldId = (field: string): string => `reform-${field}`;

function ReformForm({ unit }: { unit: UnitDetail }) {
  const { kind } = route.useSearch();
  const back = useBackToList();
  const queries = useQueryClient();
  const [input, setInput] = useState<ReformInput>({
    kind: kind ?? 'merge',
    target: null,
    unitClass: null,
    divisionCode: null,
  });
  const [reason, setReason] = useState('');
  const [confirming, setConfirming] = useState(false);
  const body = reformBody(input);
  const preview = useQuery({
    queryKey: ['units.reformPreview', unit.id, body],
    queryFn: body
      ? ({ signal }) => call('units.reformPreview', { params: { unitId: unit.id }, body }, { signal })
      : skipToken,
    retry: false,
    staleTime: 0,
  });
  const act = useAct('units.reform', {
    onSuccess: async ({ id }) => {
      const heir = input.kind === 'merge' ? input.target : null;
      const said = heir ? `已把“${unit.name}”并入“${heir.name}”，用户已收到通知` : `已调整：${unit.name}`;
      tellSavedUnit(queries, { id, name: heir?.name ?? unit.name, isNew: false, said });
      await queries.invalidateQueries();
      back({ row: unit.id });
    },
    onError: () => {
      setConfirming(false);
      void preview.refetch();
    },
  });
  const obstacles = preview.data?.obstacles ?? [];
  const waiting = !body
    ? '先选择怎样调整'
    : preview.error
      ? '现在的选择不能执行，请看上面的说明'
      : !preview.data
        ? '正在核对受影响的内容'
        : obstacles.length > 0
          ? '先处理上面列出的问题'
          : reason.trim() === ''
            ? '请填写调整依据'
            : null;
  const errors = act.isError ? problemOf(act.error).errors : [];
  const foundErrors = preview.error ? problemOf(preview.error).errors : [];
  return (
    <FormLayer
      title={`机构改革：${unit.name}`}
      onClose={() => {
        back();
      }}
      onSubmit={() => {
        if (waiting === null) setConfirming(true);
      }}
      aside={<UnitAside divisionCode={unit.divisionCode} />}
      words={<p className="unit-sentence">{waiting ?? preview.data?.sentence}</p>}
      acts={
        <>
          <Button onClick={() => back()}>取消</Button>
          <Button
            type="primary"
            danger
            disabled={waiting !== null}
            onClick={() => {
              setConfirming(true);
            }}
          >
            执行（不能撤回）
          </Button>
        </>
      }
    >
      <ProblemAlert error={act.isError && errors.length === 0 ? act.error : null} />
      <ErrorSummary errors={errors} idOf={reformFieldId} />
      <ReformFields
        unit={unit}
        input={input}
        onInput={setInput}
        reason={reason}
        onReason={setReason}
        errors={[...errors, ...foundErrors]}
      />
      {preview.error && foundErrors.length === 0 && <ReformRefused error={preview.error} />}
      {body && preview.data && <ReformPreviewPanel preview={preview.data} />}
      {body && preview.isFetching && !preview.data && <Skeleton rows={4} />}
      {confirming && preview.data && body && (
        <ConfirmReform
          name={unit.name}
          sentence={preview.data.sentence}
          working={act.isPending}
          onClose={() => {
            setConfirming(false);
          }}
          onConfirm={() => {
            act.mutate({
              params: { unitId: unit.id },
              body: { ...body, revision: preview.data.revision, reason: reason.trim() },
            });
          }}
        />
      )}
    </FormLayer>
  );
}
