import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { Handover, RoleOptions } from '@zhicheng/contract';
import { App, Button } from 'antd';
import { useState } from 'react';
import { ask } from '../../../platform/api/call.ts';
import { problemOf } from '../../../platform/api/problem.ts';
import { useAct } from '../../../platform/api/use-act.ts';
import { ActionButton } from '../../../ui/actions/action-button.tsx';
import { ProblemAlert } from '../../../ui/actions/problem-alert.tsx';
import { FormLayer } from '../../../ui/form-layer/form-layer.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { changesOf } from '../../../ui/two-lists/moves.ts';
import { TwoLists } from '../../../ui/two-lists/two-lists.tsx';
import { useJustCreated } from '../created-user.ts';
import { HandoverChoice, strandedBy } from '../handover-choice.tsx';
import { OneTimePassword } from '../one-time-password.tsx';
import { useBackToList, useRefreshUsers } from '../use-back-to-list.ts';
import { heldRoles, movableRoles, rolesOf } from './role-choice.ts';

const route = getRouteApi('/shell/users/$membershipId/roles');
const title = '用户审批权限设置';

/** 用户审批权限设置 (§3.1.2.3): the roles that fit, from the left list to the right one, then 保存. */
export function RolesLayer() {
  const { membershipId } = route.useParams();
  const back = useBackToList();
  const { data, error, refetch } = useQuery({
    ...ask('users.roleOptions', { params: { membershipId } }),
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
  if (data) return <RolesForm key={`${membershipId}-${data.revision}`} options={data} />;
  return (
    <FormLayer title={title} onClose={back} acts={<Button onClick={() => back()}>关闭</Button>}>
      <ProblemAlert error={error} />
      {error && <Button onClick={() => void refetch()}>重试</Button>}
      {!error && <Skeleton rows={8} />}
    </FormLayer>
  );
}

function RolesForm({ options }: { options: RoleOptions }) {
  const { membershipId, name, unit, revision } = options;
  const { modal, message } = App.useApp();
  const navigate = useNavigate();
  const search = route.useSearch();
  const back = useBackToList();
  const refresh = useRefreshUsers();
  const created = useJustCreated(membershipId);
  const before = heldRoles(options);
  const [chosen, setChosen] = useState<readonly string[]>(before);
  const [handover, setHandover] = useState<Handover | null>(null);
  const { added, removed } = changesOf(before, chosen);
  const changed = added.length + removed.length > 0;
  const act = useAct('users.setRoles', {
    onSuccess: async () => {
      await refresh();
      if (created) return;
      void message.success(`已保存 ${name} 的角色`);
      back({ row: membershipId });
    },
  });
  const visits = strandedBy(act.error);
  const stale = problemOf(act.error).code === 'user-changed';
  const save = (): void => {
    if (act.isPending || !changed) return;
    act.mutate({
      params: { membershipId },
      body: { roles: rolesOf(options, chosen), revision, ...(handover ? { handover } : {}) },
    });
  };
  const close = (): void => {
    if (!changed || act.isSuccess) {
      back({ row: membershipId });
      return;
    }
    modal.confirm({
      title: '角色的改动还没有保存',
      content: `新增 ${added.length} 个、取消 ${removed.length} 个角色，关闭后不保存。`,
      okText: '仍然关闭',
      cancelText: '继续设置',
      onOk: () => {
        back({ row: membershipId });
      },
    });
  };
  const whyNotSave = !changed ? '角色没有改动' : visits && !handover ? '请先选择未办结的业务交给谁' : null;
  return (
    <FormLayer
      title={title}
      onClose={close}
      words={
        <span role="status">
          {changed ? `未保存：新增 ${added.length} 个，取消 ${removed.length} 个` : `已选 ${chosen.length} 个角色`}
        </span>
      }
      acts={
        <>
          <Button onClick={close}>关闭</Button>
          <ActionButton type="primary" loading={act.isPending} blocked={whyNotSave} onClick={save}>
            保存
          </ActionButton>
        </>
      }
    >
      {created && (
        <section className="users-done" aria-label="已保存用户">
          {created.shownPassword !== null && (
            <OneTimePassword
              name={created.name}
              unitName={created.unitName}
              login={created.login}
              password={created.shownPassword}
              until={created.passwordUntil}
            />
          )}
          <p>
            已添加用户：<b>{created.name}</b>。
            {before.length
              ? `已保存 ${name} 的角色。可以打印账号通知单交给本人，或再添加一个用户。`
              : '请分配角色：由左往右双击选择，然后点击“保存”。'}
          </p>
          {before.length > 0 && (
            <div>
              <Button onClick={() => void navigate({ to: '/users/account-notices', search: { ids: membershipId } })}>
                账号通知单
              </Button>
              <Button onClick={() => void navigate({ to: '/users/new', search })}>再添加一个</Button>
            </div>
          )}
        </section>
      )}
      {!visits && <ProblemAlert error={act.error} />}
      {stale && (
        <p>
          <Button onClick={() => void refresh()}>按最新的角色重新选择</Button>
        </p>
      )}
      <p className="users-words is-tight">
        <b>{name}</b> · {unit.name}。双击、Enter 或方向键 → ← 移动，也可选中后用中间的按钮；点击“保存”后生效。
      </p>
      <TwoLists
        noun="角色"
        options={movableRoles(options)}
        before={before}
        chosen={chosen}
        onChange={(next) => {
          setChosen(next);
          setHandover(null);
          act.reset();
        }}
      />
      {visits && <HandoverChoice visits={visits} value={handover} onChange={setHandover} />}
    </FormLayer>
  );
}
