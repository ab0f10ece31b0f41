import type { FileInfo } from '@zhicheng/contract';
import { Modal } from 'antd';
import { useState } from 'react';
import { FilePreview } from './file-preview.tsx';

type Props = {
  readonly files: readonly Pick<FileInfo, 'id' | 'name'>[];
  readonly fileId: string;
  readonly onClose: () => void;
};

/** An attachment over the page, where there is no pane for it: 流程附件, files of the trail. */
export function FileDialog({ files, fileId, onClose }: Props) {
  const [open, setOpen] = useState(fileId);
  return (
    <Modal open title="查看附件" width={860} centered footer={null} onCancel={onClose} className="file-dialog">
      <FilePreview files={files} fileId={open} onOpen={setOpen} />
    </Modal>
  );
}
