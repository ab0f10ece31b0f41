import type { Decided, Handling, OfficeChoice } from '@zhicheng/contract';
import type { Opinion } from '@zhicheng/domain';
import { Alert } from 'antd';
import { useState } from 'react';
import { problemOf } from '../../platform/api/problem.ts';
import { useAct } from '../../platform/api/use-act.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';

type Props = {
  readonly handling: Handling;
  readonly opinion: Opinion;
  readonly onClose: () => void;
  readonly onDone: (decided: Decided) => void;
  readonly onRefused: (error: Error) => void;
  /** The opinion is not complete: its errors belong to the blue box. */
  readonly onOpinionRefused: (error: unknown) => void;
  readonly onChart: () => void;
};

/** 选择下一步审批单位 (§5.1.1): computed and explained; one candidate is chosen already. At the last step it only confirms. */
export function PassDialog({ handling, opinion, onClose, onDone, onRefused, onOpinionRefused, onChart }: Props) {
  const { visitId, application, next, step } = handling;
  const [unitId, setUnitId] = useState<string | null>(
    next?.offices.length === 1 ? (next.offices[0]?.unitId ?? null) : null,
  );
  const handed = {
    onSuccess: onDone,
    onError: (error: Error) => {
      if (problemOf(error).errors.length) onOpinionRefused(error);
      else onRefused(error);
    },
  };
  const pass = useAct('visits.pass', handed);
  const conclude = useAct('visits.conclude', handed);
  const act = step === 'committee' ? conclude : pass;
  const ends = next === null || (step === 'committee' && opinion['conclusion'] === 'not-passed');
  const missing = !ends && unitId === null;
  const verb = step === 'committee' ? '评审结论' : '同意通过';
  return (
    <Dialog
      title={ends ? `${verb}（不能撤回）` : '选择下一步审批单位'}
      incomplete={missing}
      working={act.isPending}
      onConfirm={() => {
        act.mutate({
          params: { visitId },
          body: { version: application.version, opinion: { ...opinion }, nextUnitId: ends ? null : unitId },
        });
      }}
      onClose={onClose}
    >
      <ProblemAlert error={act.error} />
      {ends ? (
        <p>{endWords(handling, opinion)}</p>
      ) : (
        <>
          <p>
            下一环节：<b>{next.stepName}</b>
            <button type="button" className="link-button offices-chart" onClick={onChart}>
              流程图
            </button>
          </p>
          {next.trouble !== null && <Alert type="warning" showIcon title={next.trouble} />}
          <Offices offices={next.offices} chosen={unitId} onChoose={setUnitId} />
        </>
      )}
    </Dialog>
  );
}

function endWords({ application: { personName }, step }: Handling, opinion: Opinion): string {
  if (step === 'committee') return `评审结论为“未通过”，${personName}的本次申报到此结束。`;
  return `这是最后一个环节，同意通过后${personName}的申报即为“通过”${opinion['documentNo'] ? '' : '；发文文号可以后补'}。`;
}

type OfficesProps = {
  readonly offices: readonly OfficeChoice[];
  readonly chosen: string | null;
  readonly onChoose: (unitId: string) => void;
};

function Offices({ offices, chosen, onChoose }: OfficesProps) {
  return (
    <fieldset className="offices">
      <legend className="for-readers">审批单位</legend>
      {offices.map(({ unitId, unitName, reason, actingUnitName, actingCause }) => (
        <label key={unitId} className={unitId === chosen ? 'is-chosen' : undefined}>
          <input
            type="radio"
            name="next-office"
            checked={unitId === chosen}
            onChange={() => {
              onChoose(unitId);
            }}
          />
          <span>
            <b>{unitName}</b>
            <small>{reason}</small>
            {actingUnitName !== null && (
              <small>
                由{actingUnitName}代行{actingCause !== null && `：${actingCause}`}
              </small>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
