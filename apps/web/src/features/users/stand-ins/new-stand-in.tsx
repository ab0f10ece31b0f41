import type { StandIns } from '@zhicheng/contract';
import { roleFacts, type Role } from '@zhicheng/domain';
import { App, Checkbox, Select } from 'antd';
import { useState } from 'react';
import { today } from '../../../platform/clock.ts';
import { problemOf } from '../../../platform/api/problem.ts';
import { useAct } from '../../../platform/api/use-act.ts';
import { ActionButton } from '../../../ui/actions/action-button.tsx';
import { ProblemAlert } from '../../../ui/actions/problem-alert.tsx';
import { DayInput } from '../../../ui/form-layer/day-input.tsx';
import { HintField } from '../../../ui/form-layer/hint-field.tsx';
import { useRefreshUsers } from '../use-back-to-list.ts';

type Props = { readonly membershipId: string; readonly choices: StandIns };

/** A new 代办: colleague, roles, from the first day to the last. */
export function NewStandIn({ membershipId, choices }: Props) {
  const { message } = App.useApp();
  const refresh = useRefreshUsers();
  const [colleague, setColleague] = useState<string | null>(null);
  const [roles, setRoles] = useState<readonly Role[]>(choices.roles);
  const [from, setFrom] = useState(today());
  const [to, setTo] = useState('');
  const act = useAct('users.createStandIn', {
    onSuccess: async () => {
      await refresh();
      setColleague(null);
      setTo('');
      void message.success('代办已设置');
    },
  });
  const { errors } = problemOf(act.error);
  const errorOf = (...names: string[]): string | undefined =>
    act.isError ? errors.find(({ field }) => names.includes(field))?.message : undefined;
  if (!choices.roles.length) return <p className="users-words">该用户没有可以代办的角色。</p>;
  if (!choices.colleagues.length)
    return <p className="users-words">本单位没有其他用户可以代办。请先为本单位添加一名经办人员。</p>;
  const missing = colleague === null || !roles.length || !from || !to;
  return (
    <section aria-label="新增代办">
      <h3 className="form-heading">新增代办</h3>
      {!errors.length && <ProblemAlert error={act.error} />}
      <HintField
        id="stand-in-colleague"
        label="代办人"
        required
        width="medium"
        hint="本单位的另一名用户。本人的申报和已回避的申报不能代办。"
        error={errorOf('standInMembershipId')}
      >
        {(control) => (
          <Select
            {...control}
            className="field-select"
            placeholder="请选择"
            virtual={false}
            showSearch={{ optionFilterProp: 'label' }}
            options={choices.colleagues.map((one) => ({ value: one.membershipId, label: one.name }))}
            value={colleague}
            onChange={setColleague}
          />
        )}
      </HintField>
      <HintField
        id="stand-in-roles"
        label="代办的角色"
        required
        hint="代办期间，代办人按这些角色看到并办理业务。"
        error={errorOf('roles')}
      >
        {({ id, 'aria-describedby': describedBy }) => (
          <div id={id} role="group" aria-describedby={describedBy} aria-labelledby={`${id}-label`} tabIndex={-1}>
            <Checkbox.Group
              className="users-ways"
              options={choices.roles.map((role) => ({ value: role, label: roleFacts[role].label }))}
              value={[...roles]}
              onChange={setRoles}
            />
          </div>
        )}
      </HintField>
      <HintField
        id="stand-in-from"
        label="从"
        required
        width="short"
        hint="第一天，可以是今天。"
        error={errorOf('from')}
      >
        {(control) => <DayInput control={control} value={from} onChange={setFrom} />}
      </HintField>
      <HintField
        id="stand-in-to"
        label="至"
        required
        width="short"
        hint="最后一天，当天仍可办理。"
        error={errorOf('to')}
      >
        {(control) => <DayInput control={control} value={to} onChange={setTo} />}
      </HintField>
      <ActionButton
        type="primary"
        loading={act.isPending}
        blocked={missing ? '请先选择代办人、角色和起止日期' : null}
        onClick={() => {
          if (colleague !== null)
            act.mutate({
              params: { membershipId },
              body: { standInMembershipId: colleague, roles: [...roles], from, to },
            });
        }}
      >
        确定
      </ActionButton>
    </section>
  );
}
