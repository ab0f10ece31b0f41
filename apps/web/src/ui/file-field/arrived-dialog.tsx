import type { FileInfo } from '@zhicheng/contract';
import type { SlotDeclaration } from '@zhicheng/domain';
import { Button, Modal } from 'antd';
import { sizeWords } from './check-file.ts';

type Props = { readonly slot: SlotDeclaration; readonly file: FileInfo; readonly onClose: () => void };

/** 附件上传成功, with 确定, which Enter presses (§4.1.1.2). */
export function ArrivedDialog({ slot, file, onClose }: Props) {
  return (
    <Modal
      open
      centered
      width={420}
      title="附件上传成功"
      onCancel={onClose}
      footer={
        <Button type="primary" autoFocus onClick={onClose}>
          确定
        </Button>
      }
    >
      {slot.name}：{file.name}（{sizeWords(file.size)}）
    </Modal>
  );
}
