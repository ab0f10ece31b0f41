import type { Queue } from './use-queue.ts';

/** The queue at the left: short names on a narrow screen, names and steps where there is room. */
export function QueueRail({ queue, visitId }: { queue: Queue; visitId: string }) {
  if (queue.items.length < 2) return null;
  return (
    <nav className="queue-rail" aria-label="待办队列">
      <ol>
        {queue.items.map((item) => (
          <li key={item.visitId}>
            <button
              type="button"
              aria-current={item.visitId === visitId ? 'true' : undefined}
              title={`${item.personName} · ${item.titleName ?? item.noticeTitle}`}
              onClick={() => {
                queue.open(item);
              }}
            >
              <b aria-hidden="true">{item.personName.slice(0, 2)}</b>
              <span>
                {item.personName}
                <small>{item.titleName ?? item.noticeTitle}</small>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
