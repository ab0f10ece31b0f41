import './file-viewer.css';
import type { FileInfo } from '@zhicheng/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { fileAddress } from '../../platform/api/call.ts';
import { useHotKeys } from '../../platform/hot-keys.ts';
import { ProblemAlert } from '../actions/problem-alert.tsx';
import { Icon } from '../icon.tsx';
import { Skeleton } from '../skeleton.tsx';
import { useFileBlob } from './use-file-blob.ts';

type Props = {
  /** The attachments among which 上一个 and 下一个 go. */
  readonly files: readonly Pick<FileInfo, 'id' | 'name' | 'mediaType'>[];
  readonly fileId: string;
  readonly onOpen: (fileId: string) => void;
  readonly onClose?: () => void;
};

/** One attachment beside the form: pictures are zoomed and turned here, a PDF by the browser's own viewer. */
export function FileViewer({ files, fileId, onOpen, onClose }: Props) {
  const at = files.findIndex(({ id }) => id === fileId);
  const file = files[at];
  const [view, setView] = useState<View>(fitted);
  const [shown, setShown] = useState(fileId);
  if (shown !== fileId) {
    setShown(fileId);
    setView(fitted);
  }
  const go = (step: 1 | -1): void => {
    const next = files[at + step];
    if (next) onOpen(next.id);
  };
  useHotKeys({
    BracketLeft: () => {
      go(-1);
    },
    BracketRight: () => {
      go(1);
    },
  });
  if (!file) return null;
  const picture = file.mediaType !== 'application/pdf';
  return (
    <section className="file-viewer" aria-label={`附件：${file.name}`}>
      <header className="file-viewer-head">
        <b title={file.name}>{file.name}</b>
        <span className="file-viewer-count">
          {at + 1}/{files.length}
        </span>
        <span className="file-viewer-acts">
          <Act
            name="上一个附件"
            sign="‹"
            hint="上一个（[）"
            off={at === 0}
            onClick={() => {
              go(-1);
            }}
          />
          <Act
            name="下一个附件"
            sign="›"
            hint="下一个（]）"
            off={at === files.length - 1}
            onClick={() => {
              go(1);
            }}
          />
          {picture && (
            <>
              <Act
                name="缩小"
                sign="缩小"
                off={view.zoom <= 0.5}
                onClick={() => {
                  setView({ ...view, zoom: view.zoom / 1.25 });
                }}
              />
              <Act
                name="放大"
                sign="放大"
                off={view.zoom >= 6}
                onClick={() => {
                  setView({ ...view, zoom: view.zoom * 1.25 });
                }}
              />
              <Act
                name="旋转"
                sign="旋转"
                onClick={() => {
                  setView({ ...view, turn: (view.turn + 90) % 360 });
                }}
              />
              <Act
                name="适应宽"
                sign="适应宽"
                onClick={() => {
                  setView(fitted);
                }}
              />
            </>
          )}
          <a href={fileAddress(file.id, { download: true })} download={file.name}>
            下载
          </a>
          {onClose && (
            <Button
              type="text"
              size="small"
              aria-label="关闭附件"
              icon={<Icon name="close" size={16} />}
              onClick={onClose}
            />
          )}
        </span>
      </header>
      <FileFrame key={file.id} file={file} view={view} />
    </section>
  );
}

type View = { readonly zoom: number; readonly turn: number };
const fitted: View = { zoom: 1, turn: 0 };

function FileFrame({ file, view }: { file: Props['files'][number]; view: View }) {
  const { url, error, isPending } = useFileBlob(file.id);
  if (error) return <ProblemAlert error={error} />;
  if (isPending || url === null) return <Skeleton rows={8} />;
  if (file.mediaType === 'application/pdf') {
    return <iframe className="file-viewer-frame" src={`${url}#view=FitH&navpanes=0`} title={file.name} />;
  }
  return (
    <div className="file-viewer-frame file-viewer-picture" tabIndex={0} role="group" aria-label={file.name}>
      <img
        src={url}
        alt={file.name}
        style={{ width: `${String(view.zoom * 100)}%`, transform: `rotate(${String(view.turn)}deg)` }}
      />
    </div>
  );
}

type ActProps = {
  readonly name: string;
  readonly sign: string;
  readonly hint?: string;
  readonly off?: boolean;
  readonly onClick: () => void;
};

function Act({ name, sign, hint, off, onClick }: ActProps) {
  return (
    <Button type="text" size="small" aria-label={name} title={hint ?? name} disabled={off ?? false} onClick={onClick}>
      {sign}
    </Button>
  );
}
