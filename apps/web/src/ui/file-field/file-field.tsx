import './file-field.css';
import type { FileInfo } from '@zhicheng/contract';
import type { SlotDeclaration } from '@zhicheng/domain';
import { App, Button } from 'antd';
import { useState } from 'react';
import { call } from '../../platform/api/call.ts';
import { problemOf } from '../../platform/api/problem.ts';
import { Icon } from '../icon.tsx';
import { sizeWords } from './check-file.ts';
import { UploadRow } from './upload-row.tsx';

type Props = {
  /** The element that summaries and addresses lead to. */
  readonly id: string;
  readonly applicationId: string;
  readonly slot: SlotDeclaration;
  readonly rowId: string | null;
  readonly files: readonly FileInfo[];
  readonly required: boolean;
  readonly readOnly: boolean;
  readonly errors: readonly string[];
  readonly selectedFile: string | null;
  readonly onOpen: (fileId: string) => void;
  /** Runs before an upload: what the file belongs to must be with the server first. */
  readonly before: () => Promise<boolean>;
  /** Files came or went. */
  readonly onChanged: () => void;
};

/** 上传附件 behind a field (图八): 附件名称, 选择文件, 操作: 保存, then 修改, 预览, 取消上传. */
export function FileField(props: Props) {
  const { id, applicationId, slot, rowId, files, required, readOnly, errors, selectedFile, onOpen, before, onChanged } =
    props;
  const [open, setOpen] = useState<'closed' | 'new' | { readonly replaces: FileInfo }>('closed');
  const remove = useRemove(applicationId, onChanged);
  const place = { applicationId, slot: slot.id, rowId };
  const row = open !== 'closed' && (
    <UploadRow
      key={typeof open === 'object' ? open.replaces.id : 'new'}
      place={place}
      slot={slot}
      replaces={typeof open === 'object' ? open.replaces : null}
      before={before}
      onDone={(info) => {
        setOpen('closed');
        onChanged();
        onOpen(info.id);
      }}
      onCancel={() => {
        setOpen('closed');
        onChanged();
      }}
    />
  );
  const more = !readOnly && open === 'closed' && files.length < slot.max;
  return (
    <div className={`file-field${errors.length > 0 ? ' is-wrong' : ''}`} id={id}>
      {(files.length > 0 || row) && (
        <table className="file-table">
          <caption className="for-readers">{slot.name}</caption>
          <thead>
            <tr>
              <th scope="col">附件名称</th>
              <th scope="col">选择文件</th>
              <th scope="col">操作</th>
            </tr>
          </thead>
          <tbody>
            {files.map((file) =>
              typeof open === 'object' && open.replaces.id === file.id ? null : (
                <tr key={file.id} className={file.id === selectedFile ? 'is-open' : ''}>
                  <th scope="row">{slot.name}</th>
                  <td>
                    <span className="file-name">
                      <Icon name="tick" size={14} />
                      {file.name}
                    </span>
                    <span className="file-facts">
                      {file.pages !== null && `${String(file.pages)} 页 · `}
                      {sizeWords(file.size)}
                    </span>
                  </td>
                  <td className="upload-acts">
                    {!readOnly && (
                      <Button
                        size="small"
                        aria-label={`修改附件：${file.name}`}
                        onClick={() => {
                          setOpen({ replaces: file });
                        }}
                      >
                        修改
                      </Button>
                    )}
                    <Button
                      size="small"
                      aria-label={`预览附件：${file.name}`}
                      onClick={() => {
                        onOpen(file.id);
                      }}
                    >
                      预览
                    </Button>
                    {!readOnly && (
                      <Button
                        size="small"
                        aria-label={`取消上传：${file.name}`}
                        onClick={() => {
                          remove(file);
                        }}
                      >
                        取消上传
                      </Button>
                    )}
                  </td>
                </tr>
              ),
            )}
            {row}
          </tbody>
        </table>
      )}
      {more && (
        <Button
          size="small"
          className="file-add"
          icon={<Icon name="clip" size={14} />}
          aria-label={`上传附件：${slot.name}${required ? '（必传）' : ''}`}
          aria-describedby={errors.length > 0 ? `${id}-errors` : undefined}
          onClick={() => {
            setOpen('new');
          }}
        >
          上传附件
        </Button>
      )}
      {more && (
        <span className="file-wanted">
          {files.length > 0 ? `还可以上传 ${String(slot.max - files.length)} 个` : slot.name}
          {files.length === 0 && required && <b>*</b>}
        </span>
      )}
      {errors.length > 0 && (
        <ul className="field-notes" id={`${id}-errors`}>
          {errors.map((message) => (
            <li key={message} className="is-error">
              {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** 取消上传, asked once: the file is gone then. */
function useRemove(applicationId: string, onChanged: () => void): (file: FileInfo) => void {
  const { modal, message } = App.useApp();
  return (file) => {
    modal.confirm({
      title: `取消上传“${file.name}”？`,
      content: '文件将从本次申报材料中移除，可以重新上传。',
      okText: '取消上传',
      cancelText: '保留',
      onOk: async () => {
        try {
          await call('files.remove', { params: { applicationId, fileId: file.id } });
          onChanged();
        } catch (error) {
          void message.error(problemOf(error).detail);
        }
      },
    });
  };
}
