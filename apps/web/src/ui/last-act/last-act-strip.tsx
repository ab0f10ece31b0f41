import './last-act.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { problemOf } from '../../platform/api/problem.ts';
import { useAct } from '../../platform/api/use-act.ts';
import { useHotKeys } from '../../platform/hot-keys.ts';
import { Icon } from '../icon.tsx';
import { lastActKey, tellLastAct, type LastAct } from './last-act.ts';

/** What was done last, with its 撤回 while that is open. No dialog asked before, because this strip comes after. */
export function LastActStrip() {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const { data: act } = useQuery<LastAct | null>({
    queryKey: lastActKey,
    queryFn: () => null,
    enabled: false,
    initialData: null,
    gcTime: Infinity,
  });
  const takeBack = useAct('visits.takeBack', {
    onSuccess: ({ sentence }) => {
      tellLastAct(queries, null);
      void message.success(sentence);
      void queries.invalidateQueries();
    },
    onError: (error) => void message.error(problemOf(error).detail),
  });
  const undo = (): void => {
    if (act?.canTakeBack && !takeBack.isPending) takeBack.mutate({ params: { visitId: act.visitId } });
  };
  useHotKeys({ KeyU: undo });
  if (!act) return null;
  return (
    <div className="last-act" role="status">
      <Icon name="tick" size={16} />
      <span>{act.sentence}</span>
      {act.canTakeBack && (
        <button type="button" className="link-button" disabled={takeBack.isPending} title="快捷键 U" onClick={undo}>
          撤回
        </button>
      )}
      <button
        type="button"
        className="last-act-close"
        aria-label="收起"
        onClick={() => {
          tellLastAct(queries, null);
        }}
      >
        <Icon name="close" size={14} />
      </button>
    </div>
  );
}
