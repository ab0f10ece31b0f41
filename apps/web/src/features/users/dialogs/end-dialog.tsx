import type { Handover, UserRow } from '@zhicheng/contract';
import { App } from 'antd';
import { useState } from 'react';
import { problemOf } from '../../../platform/api/problem.ts';
import { useAct } from '../../../platform/api/use-act.ts';
import { ProblemAlert } from '../../../ui/actions/problem-alert.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { HintField } from '../../../ui/form-layer/hint-field.tsx';
import type { PickedUnit } from '../../../ui/unit-tree/unit-picker.tsx';
import { AdministeredUnit } from '../administered-unit.tsx';
import { HandoverChoice, strandedBy } from '../handover-choice.tsx';
import { useRefreshUsers } from '../use-back-to-list.ts';
import { ReasonField } from './reason-field.tsx';

type Kind = 'stop' | 'leave' | 'transfer';
type Props = { readonly kind: Kind; readonly user: UserRow; readonly onClose: () => void };

const words = {
  stop: {
    verb: '停用',
    means: '停用后本人不能登录，已打开的页面随即退出；正在办理的申报不变。以后可以启用。',
    hint: '例如 退休、离职、账号可能被他人使用。会记入操作日志。',
    done: '已停用',
  },
  leave: {
    verb: '离开本单位',
    means:
      '本人在这个单位的角色随即结束，不再看到这里的业务；账号和在其他单位的角色不变。已提交的申报仍按原流程办理，未提交的草稿保留，加入新单位后随之转入。调到其他单位的，请由该单位提出“申请调入”，不必先离开。',
    hint: '例如 离职、借调结束。会记入操作日志。',
    done: '已离开本单位',
  },
  transfer: {
    verb: '调动',
    means:
      '调到由您管理的另一单位：账号和密码不变；在原单位的角色随即结束，到新单位后重新分配（申报人随之保留）。已提交的申报仍按原单位的流程办理，未提交的草稿随之转入。调往其他单位，请由该单位提出“申请调入”。',
    hint: '例如 人事调动文号。会记入操作日志。',
    done: '已调动',
  },
} as const;

/** 停用, 离开本单位, 调动: why, and who takes over what would else lie with nobody. */
export function EndDialog({ kind, user, onClose }: Props) {
  const { message } = App.useApp();
  const refresh = useRefreshUsers();
  const [reason, setReason] = useState('');
  const [target, setTarget] = useState<PickedUnit | null>(null);
  const [handover, setHandover] = useState<Handover | null>(null);
  const handed = {
    onSuccess: async () => {
      await refresh();
      void message.success(`${words[kind].done}：${user.name}`);
      onClose();
    },
  };
  const stop = useAct('users.stop', handed);
  const leave = useAct('users.leave', handed);
  const move = useAct('users.transfer', handed);
  const act = { stop, leave, transfer: move }[kind];
  const visits = strandedBy(act.error);
  const { errors } = problemOf(act.error);
  const errorOf = (name: string): string | undefined =>
    act.isError ? errors.find(({ field }) => field === name)?.message : undefined;
  const confirm = (): void => {
    const params = { membershipId: user.membershipId };
    const body = { reason: reason.trim(), ...(handover ? { handover } : {}) };
    if (kind === 'stop') stop.mutate({ params, body });
    else if (kind === 'leave') leave.mutate({ params, body });
    else if (target) move.mutate({ params, body: { ...body, toUnitId: target.id } });
  };
  return (
    <Dialog
      title={`${words[kind].verb}：${user.name}`}
      width={600}
      danger={kind !== 'transfer'}
      confirmText={words[kind].verb}
      working={act.isPending}
      incomplete={!reason.trim() || (kind === 'transfer' && !target) || (visits !== null && !handover)}
      onConfirm={confirm}
      onClose={onClose}
    >
      <div className="users-dialog">
        {!visits && !errors.length && <ProblemAlert error={act.error} />}
        <p className="users-words">{words[kind].means}</p>
        {kind === 'transfer' && (
          <HintField
            id="transfer-to"
            label="调入单位"
            required
            hint="本单位，或由您管理的直接下级单位。"
            error={errorOf('toUnitId')}
          >
            {(control) => (
              <AdministeredUnit control={control} value={target} onChange={setTarget} except={user.unit.id} />
            )}
          </HintField>
        )}
        <ReasonField
          id={`${kind}-reason`}
          hint={words[kind].hint}
          value={reason}
          onChange={setReason}
          error={errorOf('reason')}
        />
        {visits && <HandoverChoice visits={visits} value={handover} onChange={setHandover} />}
      </div>
    </Dialog>
  );
}
