import type { FileInfo } from '@zhicheng/contract';
import type { SlotDeclaration } from '@zhicheng/domain';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { ArrivedDialog } from './arrived-dialog.tsx';
import { fileRefusal, sizeWords } from './check-file.ts';
import { ChooseFile } from './choose-file.tsx';
import { useUpload, type Place } from './use-upload.ts';

type Props = {
  readonly place: Place;
  readonly slot: SlotDeclaration;
  /** 修改: the file that the new one takes the place of. */
  readonly replaces: FileInfo | null;
  readonly before: () => Promise<boolean>;
  readonly onDone: (info: FileInfo) => void;
  readonly onCancel: () => void;
};

/**
 * The line 附件名称 | 选择文件 | 操作 保存 (图八). The upload begins when the file is chosen and 保存 waits for it; only 修改 keeps
 * the old file until 保存.
 */
export function UploadRow({ place, slot, replaces, before, onDone, onCancel }: Props) {
  const { upload, start, result, callOff } = useUpload(place, replaces?.id ?? null, before);
  const [chosen, setChosen] = useState<File | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const [saving, setSaving] = useState(false);
  const [arrived, setArrived] = useState<FileInfo | null>(null);

  const choose = (file: File): void => {
    const why = fileRefusal(file, slot);
    setRefusal(why);
    // What is refused here takes the place of what was chosen before: the name and the message are of the same file.
    setChosen(why === null ? file : null);
    if (why !== null) {
      void callOff();
      return;
    }
    if (replaces) return;
    void callOff().then(() => start(file));
  };
  const save = async (): Promise<void> => {
    if (refused) {
      input.current?.click();
      return;
    }
    if (!chosen) {
      setRefusal('请先点击“选择文件”右边的空白处，选择要上传的文件。');
      return;
    }
    setSaving(true);
    const again = upload.state === 'none' || upload.state === 'failed';
    const ended = again ? await start(chosen) : await result();
    setSaving(false);
    if (!ended.ok) return;
    setArrived(ended.info);
  };
  // The server will say the same of the same file: only a broken line is worth another try.
  const refused = upload.state === 'failed' && !upload.again;
  const trouble = refusal ?? (upload.state === 'failed' ? upload.message : null);
  return (
    <tr className="upload-row">
      <th scope="row">{slot.name}</th>
      <td>
        <ChooseFile
          slot={slot}
          input={input}
          fileName={chosen ? `${chosen.name}（${sizeWords(chosen.size)}）` : null}
          onChoose={choose}
        />
        <span role="status" className="upload-state">
          {upload.state === 'running' && '正在上传…'}
          {upload.state === 'done' && !saving && '已传到服务器，请点“保存”完成'}
        </span>
        {trouble !== null && (
          <span role="alert" className="upload-trouble">
            {trouble}
          </span>
        )}
      </td>
      <td className="upload-acts">
        {arrived && (
          <ArrivedDialog
            slot={slot}
            file={arrived}
            onClose={() => {
              onDone(arrived);
            }}
          />
        )}
        <Button
          type="primary"
          size="small"
          loading={saving}
          aria-label={`${refused ? '重新选择' : '保存附件'}：${slot.name}`}
          onClick={() => void save()}
        >
          {upload.state === 'failed' ? (refused ? '重新选择' : '重试') : '保存'}
        </Button>
        <Button
          size="small"
          aria-label={`取消：${slot.name}`}
          onClick={() => {
            void callOff();
            onCancel();
          }}
        >
          取消
        </Button>
      </td>
    </tr>
  );
}
