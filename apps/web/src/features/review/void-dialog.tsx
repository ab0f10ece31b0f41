import type { Decided, Handling } from '@zhicheng/contract';
import { Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../../platform/api/use-act.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';

type Props = {
  readonly handling: Handling;
  readonly onClose: () => void;
  readonly onDone: (decided: Decided) => void;
  readonly onRefused: (error: Error) => void;
};

/** 流程作废 (§5.1.2) can't be taken back: reason, consequence, and the applicant's name typed. */
export function VoidDialog({ handling: { visitId, application }, onClose, onDone, onRefused }: Props) {
  const { personName, applyYear, version } = application;
  const [reason, setReason] = useState('');
  const [typedName, setTypedName] = useState('');
  const act = useAct('visits.void', { onSuccess: onDone, onError: onRefused });
  return (
    <Dialog
      title="流程作废（不能撤回）"
      danger
      working={act.isPending}
      incomplete={!reason.trim() || typedName.trim() !== personName}
      onConfirm={() => {
        act.mutate({ params: { visitId }, body: { version, reason: reason.trim(), typedName: typedName.trim() } });
      }}
      onClose={onClose}
    >
      <ProblemAlert error={act.error} />
      <p>
        此申报流程作废，申报人{personName}
        <b>当年（{applyYear} 年）不能再申报</b>。如果只是材料要改，请用“返回修改”或“拒绝”。
      </p>
      <label htmlFor="void-reason" className="dialog-label">
        <i aria-hidden="true">*</i>退回原因
      </label>
      <Input.TextArea
        id="void-reason"
        autoSize={{ minRows: 3, maxRows: 10 }}
        maxLength={1000}
        value={reason}
        onChange={(event) => {
          setReason(event.target.value);
        }}
      />
      <label htmlFor="void-name" className="dialog-label">
        请输入申报人姓名“{personName}”确认
      </label>
      <Input
        id="void-name"
        autoComplete="off"
        value={typedName}
        onChange={(event) => {
          setTypedName(event.target.value);
        }}
      />
    </Dialog>
  );
}
