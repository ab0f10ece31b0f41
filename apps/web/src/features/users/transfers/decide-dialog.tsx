import type { Handover, Transfer } from '@zhicheng/contract';
import { App } from 'antd';
import { useState } from 'react';
import { problemOf } from '../../../platform/api/problem.ts';
import { useAct } from '../../../platform/api/use-act.ts';
import { ProblemAlert } from '../../../ui/actions/problem-alert.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { ReasonField } from '../dialogs/reason-field.tsx';
import { HandoverChoice, strandedBy } from '../handover-choice.tsx';
import { useRefreshUsers } from '../use-back-to-list.ts';

type Props = { readonly transfer: Transfer; readonly decision: 'release' | 'refuse'; readonly onClose: () => void };

/** 同意 or 不同意 of a 调入申请; 同意 can't be taken back, and strands no open work. */
export function DecideDialog({ transfer, decision, onClose }: Props) {
  const { from, to, kind } = transfer;
  const personName = transfer.personName ?? transfer.maskedNumber;
  const { message } = App.useApp();
  const refresh = useRefreshUsers();
  const [reason, setReason] = useState('');
  const [handover, setHandover] = useState<Handover | null>(null);
  const releases = decision === 'release';
  const act = useAct('transfers.decide', {
    onSuccess: async () => {
      await refresh();
      void message.success(releases ? `已同意 ${personName} 调入 ${to.name}` : '已答复不同意');
      onClose();
    },
  });
  const visits = strandedBy(act.error);
  const { errors } = problemOf(act.error);
  return (
    <Dialog
      title={releases ? `同意调入：${personName}` : `不同意调入：${personName}`}
      width={600}
      danger={!releases}
      confirmText={releases ? '同意' : '不同意'}
      working={act.isPending}
      incomplete={(!releases && !reason.trim()) || (visits !== null && !handover)}
      onConfirm={() => {
        act.mutate({
          params: { transferId: transfer.id },
          body: { decision, reason: reason.trim(), ...(handover ? { handover } : {}) },
        });
      }}
      onClose={onClose}
    >
      <div className="users-dialog">
        {!visits && !errors.length && <ProblemAlert error={act.error} />}
        <p className="users-words">
          {releases
            ? kind === 'move'
              ? `${personName}随即离开${from.name}，在原单位的角色结束，成为${to.name}的用户。不能撤回。`
              : `${personName}同时成为${to.name}的用户，在${from.name}的角色不变。不能撤回。`
            : `${to.name}会看到不同意的原因，${personName}的账号不变。`}
        </p>
        <ReasonField
          id="decide-reason"
          hint="申请单位可以看到。"
          required={!releases}
          value={reason}
          onChange={setReason}
          error={act.isError ? errors.find(({ field }) => field === 'reason')?.message : undefined}
        />
        {visits && <HandoverChoice visits={visits} value={handover} onChange={setHandover} />}
      </div>
    </Dialog>
  );
}
