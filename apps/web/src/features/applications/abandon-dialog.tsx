import type { ApplicationSummary } from '@zhicheng/contract';
import { Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../../platform/api/use-act.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';

type Props = { readonly application: ApplicationSummary; readonly onClose: () => void; readonly onDone: () => void };

/** 删除流程 can't be taken back: it names its consequence and wants the name typed. */
export function AbandonDialog({ application, onClose, onDone }: Props) {
  const [typedName, setTypedName] = useState('');
  const abandon = useAct('applications.abandon', { onSuccess: onDone });
  return (
    <Dialog
      title="删除流程（不能撤回）"
      confirmText="删除流程"
      danger
      working={abandon.isPending}
      incomplete={typedName.trim() !== application.personName}
      onConfirm={() => {
        abandon.mutate({ params: { applicationId: application.id }, body: { typedName: typedName.trim() } });
      }}
      onClose={onClose}
    >
      <ProblemAlert error={abandon.error} />
      <p>
        将彻底删除此次申报内容，<b>当年（{application.applyYear} 年）不再申报</b>。如果只是要修改材料，请用“撤回”。
      </p>
      <label htmlFor="abandon-name" style={{ display: 'block', margin: '12px 0 4px' }}>
        请输入您的姓名“{application.personName}”确认
      </label>
      <Input
        id="abandon-name"
        autoComplete="off"
        value={typedName}
        onChange={(event) => {
          setTypedName(event.target.value);
        }}
      />
    </Dialog>
  );
}
