import { useEffect, useRef, useState, type RefObject } from 'react';
import type { OpenedFile } from './opened-file.ts';
import { useNear } from './use-near.ts';
import { sharpness, shownSize, type View } from './view.ts';

type Props = {
  readonly file: OpenedFile;
  readonly name: string;
  readonly page: number;
  readonly view: View;
  readonly room: number;
  readonly pixelRatio: number;
  readonly pane: RefObject<HTMLElement | null>;
};

/** One page: drawn while it is in sight or nearly, an empty sheet of its size else. Its words stand beside it for readers. */
export function PageSheet({ file, name, page, view, room, pixelRatio, pane }: Props) {
  const sheet = useRef<HTMLDivElement>(null);
  const near = useNear(sheet, pane);
  const [size, setSize] = useState(page === 1 ? file.first : null);
  const [words, setWords] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const shown = shownSize(size ?? file.first, view, room, file.most);
  const sharp = shown.scale * sharpness(shown, pixelRatio);

  useEffect(() => {
    if (!near || size) return;
    file.sizeOf(page).then(setSize, () => {
      setFailed(true);
    });
  }, [file, page, near, size]);

  useEffect(() => {
    const holder = sheet.current;
    if (!near || !size || !holder) return;
    const stop = new AbortController();
    file
      .draw(page, sharp, view.turn, stop.signal)
      .then((canvas) => {
        if (stop.signal.aborted) canvas.width = 0;
        else show(holder, canvas);
      })
      .then(() => (stop.signal.aborted ? null : file.textOf(page)))
      .then(setWords)
      .catch(() => {
        if (!stop.signal.aborted) setFailed(true);
      });
    return () => {
      stop.abort();
    };
  }, [file, page, near, size, sharp, view.turn]);

  useEffect(() => {
    const holder = sheet.current;
    if (!near || !holder) return;
    return () => {
      show(holder, null);
    };
  }, [near]);

  const label = file.pages === 1 ? name : `${name} 第 ${page} 页，共 ${file.pages} 页`;
  return (
    <div className="preview-page">
      <div
        ref={sheet}
        className="preview-sheet"
        role="img"
        aria-label={label}
        style={{ width: shown.width, height: shown.height }}
      />
      {failed && <p className="preview-page-failed">第 {page} 页没能显示出来，请下载后查看。</p>}
      {words !== null && <p className="for-readers">{words}</p>}
    </div>
  );
}

/** Puts the drawing in place of the last one, whose memory goes at once instead of when the browser finds time. */
function show(holder: HTMLElement, canvas: HTMLCanvasElement | null): void {
  for (const last of holder.querySelectorAll('canvas')) last.width = 0;
  holder.replaceChildren(...(canvas ? [canvas] : []));
}
