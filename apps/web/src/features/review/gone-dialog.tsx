import { problemOf } from '../../platform/api/problem.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';

/** Another clerk was faster: who, when, and where it is now. The desk then goes on, since nothing is left to do here. */
export function GoneDialog({ error, onClose }: { error: Error; onClose: () => void }) {
  const { title, detail } = problemOf(error);
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{detail}</p>
      <p className="dialog-hint">您填写的意见没有送出。关闭后打开下一份待办业务。</p>
    </Dialog>
  );
}

export function isGone(error: Error): boolean {
  return problemOf(error).code === 'already-handled';
}
