import { useQuery } from '@tanstack/react-query';
import type { StuckVisit } from '@zhicheng/contract';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { ask } from '../../platform/api/call.ts';
import { useAct } from '../../platform/api/use-act.ts';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

type Props = {
  readonly visit: StuckVisit;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
};

/** 重新指定: another unit of the same kind, or the superior itself; the reason stands in 查看流程. */
export function ReassignDialog({ visit, onClose, onDone }: Props) {
  const params = { visitId: visit.visitId };
  const { data, error } = useQuery({ ...ask('support.reassignChoices', { params }), staleTime: 0 });
  const [unitId, setUnitId] = useState('');
  const [reason, setReason] = useState('');
  const act = useAct('support.reassign', {
    onSuccess: ({ sentence }) => {
      onDone(sentence);
    },
  });
  return (
    <Dialog
      title={`重新指定：${visit.personName} 的申报`}
      confirmText="重新指定"
      onClose={onClose}
      onConfirm={() => {
        act.mutate({ params, body: { unitId, reason } });
      }}
      incomplete={unitId === '' || reason.trim().length < 2}
      working={act.isPending}
    >
      <p>
        现在由{visit.officeUnitName}办理“{visit.stepName}”。重新指定后由所选单位办理这个环节，原单位不再办理。
      </p>
      <ProblemAlert error={error ?? act.error} />
      {!data && !error && <Skeleton rows={3} />}
      {data?.items.length === 0 && (
        <p className="muted">
          没有可以指定的单位：需要同类、在用并有经办人员的直接下级单位，或本单位有可办理的经办人员。
        </p>
      )}
      {data && data.items.length > 0 && (
        <fieldset className="support-units">
          <legend>改由谁办理</legend>
          {data.items.map((unit) => (
            <label key={unit.unitId} style={{ display: 'block', padding: '4px 0' }}>
              <input
                type="radio"
                name="reassign-unit"
                checked={unit.unitId === unitId}
                onChange={() => {
                  setUnitId(unit.unitId);
                }}
              />{' '}
              {unit.unitName}（经办人员 {unit.handlers} 人）
            </label>
          ))}
        </fieldset>
      )}
      <Form layout="vertical" component="div">
        <Form.Item label="原因（写入审批过程，各审核单位可见）" htmlFor="reassign-reason">
          <Input.TextArea
            id="reassign-reason"
            rows={3}
            maxLength={200}
            showCount
            value={reason}
            onChange={(event) => {
              setReason(event.target.value);
            }}
          />
        </Form.Item>
      </Form>
    </Dialog>
  );
}
