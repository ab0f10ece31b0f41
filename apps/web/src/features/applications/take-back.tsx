import { useNavigate } from '@tanstack/react-router';
import type { ApplicationSummary } from '@zhicheng/contract';
import { App } from 'antd';
import { problemOf } from '../../platform/api/problem.ts';
import { useAct } from '../../platform/api/use-act.ts';
import { ActionButton } from '../../ui/actions/action-button.tsx';

type Props = { readonly application: ApplicationSummary; readonly visitId: string; readonly onDone: () => void };

/** 撤回 of the clerk who decided last, while the next office has not acted. */
export function TakeBack({ application, visitId, onDone }: Props) {
  const { allowedActions, withheld } = application;
  const { message } = App.useApp();
  const navigate = useNavigate();
  const takeBack = useAct('visits.takeBack', {
    onSuccess: ({ sentence }) => {
      onDone();
      void message.success(sentence);
      void navigate({ to: '/work/pending' });
    },
    onError: (error) => void message.error(problemOf(error).detail),
  });
  const why = withheld.find(({ verb }) => verb === 'take-back')?.why;
  if (!allowedActions.includes('take-back') && why === undefined) return null;
  return (
    <ActionButton
      type="primary"
      blocked={allowedActions.includes('take-back') ? null : why}
      loading={takeBack.isPending}
      onClick={() => {
        takeBack.mutate({ params: { visitId } });
      }}
    >
      撤回
    </ActionButton>
  );
}
