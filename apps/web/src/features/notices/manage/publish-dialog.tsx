import type { NoticeCheck } from '@zhicheng/contract';
import { Input } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../../ui/dialog/dialog.tsx';

type Props = {
  readonly title: string;
  readonly isRevision: boolean;
  readonly check: NoticeCheck | null;
  readonly working: boolean;
  readonly onClose: () => void;
  readonly onPublish: (reason: string) => void;
};

/** 发布: what it means, asked once; a revision with its reason. */
export function PublishDialog({ title, isRevision, check, working, onClose, onPublish }: Props) {
  const [reason, setReason] = useState('');
  const notes = check?.findings.length ?? 0;
  return (
    <Dialog
      title={isRevision ? '发布修订' : '发布评审通知'}
      confirmText="发布"
      onClose={onClose}
      onConfirm={() => {
        onPublish(reason);
      }}
      incomplete={isRevision && reason.trim() === ''}
      working={working}
    >
      <p>
        <b>{title}</b>
      </p>
      <p>
        {isRevision
          ? '发布后公开页和申报人页面显示新内容；已有的申报仍按原来的通知办理。'
          : '发布后符合条件的申报人即可看到，并生成公开页；以后只能修订、延期或关闭，年度、级别和评审方式不能再改。'}
      </p>
      <p>审批流程检查通过{notes > 0 ? `，有 ${notes} 处由其他单位代为办理` : ''}。</p>
      {isRevision && (
        <label>
          修订原因
          <Input.TextArea
            value={reason}
            maxLength={500}
            autoSize={{ minRows: 2 }}
            onChange={(event) => {
              setReason(event.target.value);
            }}
          />
        </label>
      )}
    </Dialog>
  );
}
