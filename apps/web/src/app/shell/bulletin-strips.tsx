import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ask } from '../../platform/api/call.ts';
import { useAct } from '../../platform/api/use-act.ts';
import { minuteOf } from '../../platform/clock.ts';

/** 系统公告 above every page; each can be closed, and comes again only when it was changed. */
export function BulletinStrips() {
  const queries = useQueryClient();
  const { data } = useQuery({ ...ask('bulletins.strips', {}), staleTime: 300_000 });
  const close = useAct('bulletins.closeStrip', {
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['bulletins.strips'] });
    },
  });
  return data?.items.map(({ id, revision, title, body, shownTo }) => (
    <aside key={id} className="strip strip-bulletin" aria-label="系统公告">
      <b>{title}</b> {body}
      {shownTo !== null && <span className="for-readers">，显示到 {minuteOf(shownTo)}</span>}
      <button
        type="button"
        className="link-button"
        aria-label={`关闭系统公告：${title}`}
        onClick={() => {
          close.mutate({ params: { bulletinId: id }, body: { revision } });
        }}
      >
        关闭
      </button>
    </aside>
  ));
}
