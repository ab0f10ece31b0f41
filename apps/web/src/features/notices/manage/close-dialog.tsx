import { Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../platform/api/use-act.ts';
import { ProblemAlert } from '../../../ui/actions/problem-alert.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';

/** 关闭: nobody can apply under it any more; what was submitted goes on. */
export function CloseDialog(props: { noticeId: string; onClose: () => void; onDone: () => void }) {
  const [reason, setReason] = useState('');
  const close = useAct('managedNotices.close', { onSuccess: props.onDone });
  return (
    <Dialog
      title="关闭通知"
      danger
      confirmText="关闭通知"
      onClose={props.onClose}
      onConfirm={() => {
        close.mutate({ params: { noticeId: props.noticeId }, body: { reason } });
      }}
      incomplete={reason.trim() === ''}
      working={close.isPending}
    >
      <ProblemAlert error={close.error} />
      <p>关闭后不能再申报和提交新的申报，也不能再打开；已提交的申报继续办理。</p>
      <label>
        关闭原因
        <Input.TextArea
          value={reason}
          maxLength={500}
          autoSize={{ minRows: 2 }}
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
      </label>
    </Dialog>
  );
}
