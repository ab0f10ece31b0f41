import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ApplicationSummary } from '@zhicheng/contract';
import { type ApplicantVerb, type TitleLevel, verbLabels } from '@zhicheng/domain';
import { App, Button } from 'antd';
import { problemOf } from '../../platform/api/problem.ts';
import { useAct } from '../../platform/api/use-act.ts';
import { ActionButton } from '../../ui/actions/action-button.tsx';

type Props = { readonly level: TitleLevel; readonly selected: ApplicationSummary | undefined };

/** 申报 · 编辑 · 删除 · 提交 · 查看详情 · 查看流程 · 流程图 · 打印: they act on the selected row (§4.1.1.16). */
export function OwnToolbar({ level, selected }: Props) {
  const navigate = useNavigate();
  const discard = useDiscard();
  const params = { applicationId: selected?.id ?? '' };
  const unselected = selected ? null : '请先在下表中选中一份申报材料';
  const blocked = (verb: ApplicantVerb): string | null => unselected ?? (selected ? whyNot(selected, verb) : null);
  const unsent = selected?.version === 0 ? '提交以后才有审批流程' : null;
  return (
    <>
      <Button type="primary" onClick={() => void navigate({ to: '/apply/$level/notices', params: { level } })}>
        申报
      </Button>
      <ActionButton
        blocked={blocked('edit')}
        onClick={() => void navigate({ to: '/applications/$applicationId/dossier', params })}
      >
        编辑
      </ActionButton>
      <ActionButton
        blocked={blocked('discard')}
        onClick={() => {
          if (selected) discard(selected);
        }}
      >
        删除
      </ActionButton>
      <ActionButton
        blocked={blocked('submit')}
        onClick={() => void navigate({ to: '/applications/$applicationId/check', params })}
      >
        提交
      </ActionButton>
      <ActionButton
        blocked={unselected}
        onClick={() => void navigate({ to: '/applications/$applicationId/form', params })}
      >
        查看详情
      </ActionButton>
      <ActionButton
        blocked={unselected ?? unsent}
        onClick={() => void navigate({ to: '/applications/$applicationId/trail', params })}
      >
        查看流程
      </ActionButton>
      <ActionButton
        blocked={unselected ?? unsent}
        onClick={() => void navigate({ to: '/applications/$applicationId/trail', params, search: { tab: 'chart' } })}
      >
        流程图
      </ActionButton>
      <ActionButton
        blocked={unselected}
        onClick={() => void navigate({ to: '/applications/$applicationId/form', params, search: { print: 'yes' } })}
      >
        打印
      </ActionButton>
    </>
  );
}

function whyNot({ allowedActions, withheld, statusLabel }: ApplicationSummary, verb: ApplicantVerb): string | null {
  if (allowedActions.includes(verb)) return null;
  return withheld.find((line) => line.verb === verb)?.why ?? `状态为“${statusLabel}”，不能${verbLabels[verb]}`;
}

/** 删除, asked once; it can be undone for seven days, at once from the message. */
function useDiscard(): (application: ApplicationSummary) => void {
  const { modal, message } = App.useApp();
  const queries = useQueryClient();
  const refresh = (): void => void queries.invalidateQueries({ queryKey: ['applications.listOwn'] });
  const say = (error: Error): void => void message.error(problemOf(error).detail);
  const restore = useAct('applications.restore', { onSuccess: refresh, onError: say });
  const discard = useAct('applications.discard', { onSuccess: refresh, onError: say });
  return ({ id, noticeTitle }) => {
    modal.confirm({
      title: '删除这份申报材料？',
      content: `“${noticeTitle}”的全部填报内容将被删除。7 天内可以恢复，不影响当年再次申报。`,
      okText: '删除',
      okButtonProps: { danger: true },
      onOk: async () => {
        await discard.mutateAsync({ params: { applicationId: id } });
        const key = `discarded-${id}`;
        const undo = (): void => {
          message.destroy(key);
          restore.mutate({ params: { applicationId: id } });
        };
        message.success({
          key,
          duration: 10,
          content: (
            <>
              已删除
              <button type="button" className="link-button" style={{ marginLeft: 12 }} onClick={undo}>
                恢复
              </button>
            </>
          ),
        });
      },
    });
  };
}
