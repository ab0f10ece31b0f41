import './file-preview.css';
import type { FileInfo } from '@zhicheng/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { fileAddress } from '../../platform/api/call.ts';
import { Icon } from '../icon.tsx';

type Props = {
  readonly files: readonly FileInfo[];
  /** The id of the file that is shown. */
  readonly selected: string | null;
  readonly onSelect: (fileId: string) => void;
  /** What stands there while there is no file. */
  readonly empty?: string;
};

/** An attachment beside its form: next and previous, larger, turned, in a window of its own. */
export function FilePreview({ files, selected, onSelect, empty = '没有附件。' }: Props) {
  const at = Math.max(
    0,
    files.findIndex(({ id }) => id === selected),
  );
  const file = files[at];
  if (!file) return <p className="file-preview-empty">{empty}</p>;
  const go = (to: FileInfo | undefined): void => {
    if (to) onSelect(to.id);
  };
  return (
    <section className="file-preview" aria-label="附件预览">
      <div className="file-preview-bar">
        <span className="file-preview-name" title={file.name}>
          {file.name}
        </span>
        <span className="numeric muted">
          {at + 1}/{files.length}
        </span>
        <Button
          size="small"
          aria-label="上一份附件"
          disabled={at === 0}
          icon={<Icon name="left" />}
          onClick={() => {
            go(files[at - 1]);
          }}
        />
        <Button
          size="small"
          aria-label="下一份附件"
          disabled={at === files.length - 1}
          icon={<Icon name="right" />}
          onClick={() => {
            go(files[at + 1]);
          }}
        />
        <a href={fileAddress(file.id)} target="_blank" rel="noreferrer">
          新窗口打开
        </a>
      </div>
      {file.mediaType === 'application/pdf' ? (
        <iframe className="file-preview-page" title={file.name} src={`${fileAddress(file.id)}#view=FitH`} />
      ) : (
        <PicturePreview key={file.id} file={file} />
      )}
    </section>
  );
}

const zooms = [1, 1.5, 2, 3] as const;

function PicturePreview({ file }: { file: FileInfo }) {
  const [zoom, setZoom] = useState(0);
  const [turns, setTurns] = useState(0);
  const scale = zooms[zoom] ?? 1;
  return (
    <div className="file-preview-picture">
      <div className="file-preview-tools">
        <Button
          size="small"
          disabled={zoom === zooms.length - 1}
          onClick={() => {
            setZoom(zoom + 1);
          }}
        >
          放大
        </Button>
        <Button
          size="small"
          disabled={zoom === 0}
          onClick={() => {
            setZoom(0);
          }}
        >
          适应宽
        </Button>
        <Button
          size="small"
          onClick={() => {
            setTurns((turns + 1) % 4);
          }}
        >
          转
        </Button>
      </div>
      <div className="file-preview-page">
        <img
          src={fileAddress(file.id)}
          alt={file.name}
          style={{ width: `${scale * 100}%`, transform: `rotate(${turns * 90}deg)` }}
        />
      </div>
    </div>
  );
}
