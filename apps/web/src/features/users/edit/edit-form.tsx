import type { User } from '@zhicheng/contract';
import { App, Button } from 'antd';
import { useState } from 'react';
import { call } from '../../../platform/api/call.ts';
import { today } from '../../../platform/clock.ts';
import { problemOf, type FieldProblem } from '../../../platform/api/problem.ts';
import { useAct } from '../../../platform/api/use-act.ts';
import { ProblemAlert } from '../../../ui/actions/problem-alert.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { FormLayer } from '../../../ui/form-layer/form-layer.tsx';
import { ReasonField } from '../dialogs/reason-field.tsx';
import { whyNoIdentityNumber } from '../new-user.ts';
import { useBackToList, useRefreshUsers } from '../use-back-to-list.ts';
import { UserTextField, userFieldId } from '../user-text-field.tsx';
import { bodyOf, correctionOf, needsReason, type Correction } from './correction.ts';

/** The form of 编辑; name and number with a reason. Somebody else's change meanwhile is shown beside one's own. */
export function EditForm({ user }: { user: User }) {
  const { message } = App.useApp();
  const back = useBackToList();
  const refresh = useRefreshUsers();
  const [stands, setStands] = useState(user);
  const [typed, setTyped] = useState<Correction>(() => correctionOf(user));
  const [errors, setErrors] = useState<readonly FieldProblem[]>([]);
  const act = useAct('users.correct');
  const metOther = stands.revision !== user.revision;
  const errorOf = (name: string): string | undefined => errors.find(({ field }) => field === name)?.message;
  const asksReason = needsReason(stands, typed);

  const submit = (): void => {
    if (act.isPending) return;
    const number = typed.identityNumber.trim();
    const why = number === '' ? null : whyNoIdentityNumber(number, today(), { whole: true });
    const found = [
      why !== null && { field: 'identityNumber', message: why },
      asksReason && !typed.reason.trim() && { field: 'reason', message: '更正姓名或身份证号，请写明原因。' },
    ].filter((problem) => problem !== false);
    setErrors(found);
    if (found.length) return;
    act.mutate(
      { params: { membershipId: user.membershipId }, body: bodyOf(stands, typed, stands.revision) },
      {
        onSuccess: () => {
          void refresh();
          void message.success(`已保存：${typed.name.trim()}`);
          back({ row: user.membershipId });
        },
        onError: (error) => {
          const problem = problemOf(error);
          setErrors(problem.errors);
          if (problem.code === 'user-changed')
            void call('users.read', { params: { membershipId: user.membershipId } }).then(setStands, () => null);
        },
      },
    );
  };
  const field = (of: 'name' | 'identityNumber' | 'phone' | 'mail') => ({
    of,
    value: typed[of],
    onChange: (value: string) => {
      setTyped({ ...typed, [of]: value });
      setErrors(errors.filter((problem) => problem.field !== of));
    },
    error: errorOf(of),
  });
  const now = (value: string | null): string =>
    metOther ? `现在登记的是：${value ?? '未登记'}` : `已登记：${value ?? '未登记'}`;
  return (
    <FormLayer
      title={`编辑 ${user.name}`}
      width={980}
      onClose={back}
      onSubmit={submit}
      acts={
        <>
          <Button onClick={() => back()}>取消</Button>
          <Button type="primary" loading={act.isPending} onClick={submit}>
            确定
          </Button>
        </>
      }
    >
      {act.isError && problemOf(act.error).errors.length === 0 && <ProblemAlert error={act.error} />}
      {metOther && act.isError && (
        <p className="users-words">各栏下“现在登记的是”是对方改后的内容；再点“确定”，即以您填写的为准。</p>
      )}
      <ErrorSummary errors={errors} idOf={userFieldId} />
      <p className="users-words">{user.unit.name}。姓名和身份证号更正后，账号、登录密码和历次申报不变。</p>
      <UserTextField {...field('name')} addition={metOther && now(stands.name)} />
      <UserTextField
        {...field('identityNumber')}
        required={false}
        placeholder="不更正则不填"
        addition={now(stands.maskedNumber)}
      />
      <UserTextField {...field('phone')} placeholder="不修改则不填" addition={now(stands.maskedPhone)} />
      <UserTextField {...field('mail')} addition={metOther && now(stands.mail)} />
      <ReasonField
        id={userFieldId('reason')}
        hint="更正姓名或身份证号必须写明，例如 更名、录入有误，并注明依据。会记入操作日志。"
        required={asksReason}
        value={typed.reason}
        onChange={(reason) => {
          setTyped({ ...typed, reason });
          setErrors(errors.filter((problem) => problem.field !== 'reason'));
        }}
        error={errorOf('reason')}
      />
    </FormLayer>
  );
}
