import { useQueryClient } from '@tanstack/react-query';
import type { Handling } from '@zhicheng/contract';
import { App, Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { ask } from '../../platform/api/call.ts';
import { useAct } from '../../platform/api/use-act.ts';
import { minuteOf } from '../../platform/clock.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { FileDialog } from '../../ui/file-preview/file-dialog.tsx';

/** 流程附件上传 (§5.1.1): 推荐材料, 公示材料 and the like, kept with the step. */
export function ProcessFilesDialog({ handling, onClose }: { handling: Handling; onClose: () => void }) {
  const { visitId, files } = handling;
  const { modal } = App.useApp();
  const queries = useQueryClient();
  const chooser = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [name, setName] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const attach = useAct('visits.attachFile', {
    onSuccess: () => {
      setFile(null);
      setName('');
      if (chooser.current) chooser.current.value = '';
      void queries.invalidateQueries({ queryKey: ask('visits.read', { params: { visitId } }).queryKey });
      modal.success({ title: '附件上传成功', okText: '确定' });
    },
  });
  return (
    <Dialog title="流程附件上传" width={680} onClose={onClose}>
      <ProblemAlert error={attach.error} />
      <table className="process-files">
        <thead>
          <tr>
            <th scope="col">附件名称</th>
            <th scope="col">选择文件</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {files.map((kept) => (
            <tr key={kept.id}>
              <td>{kept.name}</td>
              <td>
                {kept.personName} {minuteOf(kept.uploadedAt)}
              </td>
              <td>
                <button
                  type="button"
                  className="link-button"
                  aria-label={`预览：${kept.name}`}
                  onClick={() => {
                    setOpen(kept.id);
                  }}
                >
                  预览
                </button>
              </td>
            </tr>
          ))}
          <tr>
            <td>
              <Input
                aria-label="附件名称"
                placeholder="如：推荐材料、公示材料"
                maxLength={120}
                value={name}
                onChange={(event) => {
                  setName(event.target.value);
                }}
              />
            </td>
            <td>
              <input
                ref={chooser}
                type="file"
                aria-label="选择文件"
                accept=".pdf,.jpg,.jpeg,.png"
                onChange={(event) => {
                  const chosen = event.target.files?.[0] ?? null;
                  setFile(chosen);
                  if (chosen && !name) setName(chosen.name.replace(/\.[^.]+$/, ''));
                }}
              />
            </td>
            <td>
              <Button
                type="primary"
                disabled={!file || !name.trim()}
                loading={attach.isPending}
                onClick={() => {
                  if (file) attach.mutate({ params: { visitId }, upload: { name: name.trim() }, file });
                }}
              >
                保存
              </Button>
            </td>
          </tr>
        </tbody>
      </table>
      <p className="dialog-hint">图片（JPG、PNG）或 PDF。随本环节保存，后续审核单位可见。</p>
      {open !== null && (
        <FileDialog
          files={files}
          fileId={open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </Dialog>
  );
}
