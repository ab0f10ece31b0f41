import { problemOf } from '../../platform/api/problem.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { WaysOn } from './closed-note.tsx';
import type { Queue, QueueSearch } from './use-queue.ts';

type Props = {
  readonly error: Error;
  readonly visitId: string;
  readonly queue: Queue;
  readonly from: QueueSearch;
  readonly onClose: () => void;
};

/** Another clerk was faster: who, when, and where it is now. Closed, it leaves a page that can only be read. */
export function GoneDialog({ error, onClose, ...ways }: Props) {
  const { title, detail } = problemOf(error);
  return (
    <Dialog title={title} onClose={onClose} extra={<WaysOn {...ways} />}>
      <p>{detail}</p>
      <p className="dialog-hint">您填写的意见没有送出。关闭后可以查看，不能再办理。</p>
    </Dialog>
  );
}
