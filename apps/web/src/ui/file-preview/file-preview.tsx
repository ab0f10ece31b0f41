import './file-preview.css';
import type { FileInfo } from '@zhicheng/contract';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useHotKeys } from '../../platform/hot-keys.ts';
import { Icon } from '../icon.tsx';
import { Skeleton } from '../skeleton.tsx';
import { PageSheet } from './page-sheet.tsx';
import { PreviewFailure } from './preview-failure.tsx';
import { PreviewHead } from './preview-head.tsx';
import { PreviewTools } from './preview-tools.tsx';
import { useOpenedFile } from './use-opened-file.ts';
import { usePagePlace } from './use-page-place.ts';
import { usePixelRatio, useRoom } from './use-room.ts';
import { fitted } from './view.ts';

type Props = {
  /** The attachments among which 上一个 and 下一个 go. */
  readonly files: readonly Pick<FileInfo, 'id' | 'name'>[];
  readonly fileId: string;
  readonly onOpen: (fileId: string) => void;
  readonly onClose?: () => void;
};

/** One attachment to look at, drawn by us, so that every browser shows the same: pages one below the other, as wide as the pane. */
export function FilePreview({ files, fileId, onOpen, onClose }: Props) {
  const at = files.findIndex(({ id }) => id === fileId);
  const name = files[at]?.name ?? '附件';
  const pane = useRef<HTMLDivElement>(null);
  const column = useRef<HTMLDivElement>(null);
  const room = useRoom(column);
  const pixelRatio = usePixelRatio();
  const [chosen, setChosen] = useState({ of: fileId, view: fitted });
  const view = chosen.of === fileId ? chosen.view : fitted;
  const { outcome, retry } = useOpenedFile(fileId);
  const place = usePagePlace(pane, fileId, view, room);
  const file = outcome.state === 'open' ? outcome.file : null;
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
  return (
    <section className="file-preview" aria-label={`附件：${name}`} aria-busy={outcome.state === 'opening'}>
      <header className={`preview-bar${onClose ? ' has-close' : ''}`}>
        <PreviewHead name={name} at={at} count={files.length} onGo={go} />
        <PreviewTools
          fileId={fileId}
          name={name}
          page={place.page}
          pages={file?.pages ?? null}
          view={view}
          onPage={place.goTo}
          onView={(next) => {
            setChosen({ of: fileId, view: next });
          }}
        />
        {onClose && (
          <Button
            className="preview-close"
            type="text"
            size="small"
            aria-label="关闭附件"
            title="关闭附件"
            icon={<Icon name="close" size={16} />}
            onClick={onClose}
          />
        )}
      </header>
      <div
        ref={pane}
        className="preview-pane"
        tabIndex={0}
        role="group"
        aria-label={`${name} 的内容`}
        onScroll={place.onScroll}
      >
        <div ref={column} className="preview-column">
          {outcome.state === 'opening' && <Skeleton key={fileId} rows={10} />}
          {outcome.state === 'failed' && <PreviewFailure error={outcome.error} onRetry={retry} />}
          {file &&
            room > 0 &&
            Array.from({ length: file.pages }, (_, index) => (
              <PageSheet
                key={`${fileId} ${index}`}
                file={file}
                name={name}
                page={index + 1}
                view={view}
                room={room}
                pixelRatio={pixelRatio}
                pane={pane}
              />
            ))}
        </div>
      </div>
    </section>
  );
}
