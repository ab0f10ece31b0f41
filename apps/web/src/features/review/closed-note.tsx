import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import type { Queue, QueueSearch } from './use-queue.ts';

type Props = { readonly sentence: string; readonly visitId: string; readonly queue: Queue; readonly from: QueueSearch };

/** Nothing is left to do on this page: who decided, when, where it is now; and the two ways on. */
export function ClosedNote({ sentence, ...ways }: Props) {
  return (
    <section className="closed-note" aria-label="已被办理">
      <p>
        <b>{sentence}</b>
        本页只供查看，不能再办理。
      </p>
      <WaysOn {...ways} />
    </section>
  );
}

/** “下一件” and “返回待办业务”. */
export function WaysOn({ visitId, queue, from }: Omit<Props, 'sentence'>) {
  const navigate = useNavigate();
  const next = queue.next ?? queue.items.find((item) => item.visitId !== visitId);
  return (
    <span className="ways-on">
      <Button onClick={() => void navigate({ to: '/work/pending', search: from })}>返回待办业务</Button>
      {next && (
        <Button
          type="primary"
          onClick={() => {
            queue.open(next);
          }}
        >
          下一件
        </Button>
      )}
    </span>
  );
}
