import { useNavigate } from '@tanstack/react-router';
import type { LookedUpUser } from '@zhicheng/contract';
import { App, Radio, Select } from 'antd';
import { useState } from 'react';
import { problemOf } from '../../../platform/api/problem.ts';
import { useAct } from '../../../platform/api/use-act.ts';
import { ProblemAlert } from '../../../ui/actions/problem-alert.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { HintField } from '../../../ui/form-layer/hint-field.tsx';
import type { PickedUnit } from '../../../ui/unit-tree/unit-picker.tsx';
import { ReasonField } from '../dialogs/reason-field.tsx';
import { useRefreshUsers } from '../use-back-to-list.ts';

type Props = {
  readonly unit: PickedUnit;
  readonly identityNumber: string;
  /** The person's units. */
  readonly from: LookedUpUser['units'];
  readonly onClose: () => void;
};

/** 申请调入: asks the unit of a person for that person, to leave it or to work for both. */
export function RequestTransferDialog({ unit, identityNumber, from, onClose }: Props) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const refresh = useRefreshUsers();
  const [kind, setKind] = useState<'move' | 'second'>('move');
  const [fromUnitId, setFromUnitId] = useState(from[0]?.id);
  const [reason, setReason] = useState('');
  const act = useAct('transfers.request', {
    onSuccess: async () => {
      await refresh();
      void message.success('已申请调入');
      void navigate({ to: '/users/transfers', search: { box: 'outgoing' } });
    },
  });
  const { errors } = problemOf(act.error);
  return (
    <Dialog
      title="申请调入"
      width={600}
      confirmText="申请调入"
      working={act.isPending}
      incomplete={!reason.trim()}
      onConfirm={() => {
        act.mutate({
          body: {
            unitId: unit.id,
            identityNumber,
            kind,
            reason: reason.trim(),
            ...(fromUnitId === undefined ? {} : { fromUnitId }),
          },
        });
      }}
      onClose={onClose}
    >
      <div className="users-dialog">
        {!errors.length && <ProblemAlert error={act.error} />}
        <p className="users-words">
          调入单位：{unit.name}。由原单位决定是否同意；5
          个工作日没有答复的，由两个单位共同的上级机构决定。账号、密码和历次申报随人不变。
        </p>
        {from.length > 1 && (
          <HintField id="request-from" label="原单位" required hint="该用户在多个单位，选择向哪个单位申请。">
            {(control) => (
              <Select
                {...control}
                className="field-select"
                virtual={false}
                options={from.map(({ id, name }) => ({ value: id, label: name }))}
                value={fromUnitId}
                onChange={setFromUnitId}
              />
            )}
          </HintField>
        )}
        <HintField id="request-kind" label="方式" required hint="调入后原单位的角色结束；兼任则两个单位的角色都保留。">
          {(control) => (
            <Radio.Group
              {...control}
              className="users-ways"
              value={kind}
              onChange={(event) => {
                setKind(event.target.value as 'move' | 'second');
              }}
              options={[
                { value: 'move', label: `调入：离开${from.length === 1 ? (from[0]?.name ?? '原单位') : '原单位'}` },
                { value: 'second', label: '兼任：同时留在原单位' },
              ]}
            />
          )}
        </HintField>
        <ReasonField
          id="request-reason"
          hint="原单位据此决定，例如 人事调动文号。"
          value={reason}
          onChange={setReason}
          error={act.isError ? errors.find(({ field }) => field === 'reason')?.message : undefined}
        />
      </div>
    </Dialog>
  );
}
