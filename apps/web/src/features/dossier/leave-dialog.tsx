import type { FolderDeclaration } from '@zhicheng/domain';
import { Button, Modal } from 'antd';
import { minuteOf, today } from '../../platform/clock.ts';
import { useDesk } from './desk-context.ts';
import { unsavedCount } from './draft/dossier-editor.ts';

type Props = {
  readonly folder: FolderDeclaration;
  readonly busy: boolean;
  readonly onKeep: () => void;
  readonly onAbandon: () => void;
  readonly onStay: () => void;
};

/** 取消 and X after changes: keep them as a draft, give them up, or go on. */
export function LeaveDialog({ folder, busy, onKeep, onAbandon, onStay }: Props) {
  const { state } = useDesk();
  const count = unsavedCount(state, folder.id);
  const savedAt = state.drafts[folder.id]?.savedAt ?? null;
  return (
    <Modal
      open
      title={`“${folder.name}”有 ${String(count)} 处修改未保存`}
      onCancel={onStay}
      width={520}
      footer={
        <div className="leave-acts">
          <Button type="primary" autoFocus onClick={onKeep}>
            保留为草稿
          </Button>
          <Button danger loading={busy} onClick={onAbandon}>
            {savedAt === null ? '放弃' : `放弃 ${timeWords(savedAt)} 以后的`} {count} 处修改
          </Button>
          <Button onClick={onStay}>继续填写</Button>
        </div>
      }
    >
      <p>保留为草稿：内容已存到服务器，标为“草稿”，下次打开接着填写；提交前须保存。</p>
      <p>放弃：恢复为{savedAt === null ? '空白' : '上次保存的内容'}，不能再找回。</p>
    </Modal>
  );
}

/** `10:31`, with its day where that is another one. */
function timeWords(instant: string): string {
  const [day = '', time = ''] = minuteOf(instant).split(' ');
  return day === today() ? time : `${day.slice(5)} ${time}`;
}
