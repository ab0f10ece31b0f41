import './form-layer.css';
import { Drawer } from 'antd';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useBelowStrips } from './use-below-strips.ts';

type Props = {
  readonly title: string;
  /** At the right of the title: what acts on the whole thing. */
  readonly extra?: ReactNode;
  readonly children: ReactNode;
  /** What stands beside the fields: 案例, who helps. Below them where the window is narrow. */
  readonly aside?: ReactNode;
  /** At the foot, before the buttons: what the form means. */
  readonly words?: ReactNode;
  /** 确定, 取消. */
  readonly acts?: ReactNode;
  readonly onClose: () => void;
  /** 确定: also by Enter in a line of text, never while an input method is composing. Without it the layer only shows. */
  readonly onSubmit?: () => void;
  readonly width?: number;
};

/** A layer over a list, with an address of its own: a form, or one thing in full. Escape and X lead back to the list. */
export function FormLayer(props: Props) {
  const { title, extra, children, aside, words, acts, onClose, onSubmit, width = 1180 } = props;
  const body = useRef<HTMLDivElement>(null);
  const top = useBelowStrips();
  useWindowTitle(title);
  const columns = (
    <div className="form-layer-columns" ref={body}>
      <div className="form-layer-main">{children}</div>
      {aside && <aside className="form-layer-aside">{aside}</aside>}
    </div>
  );
  return (
    <Drawer
      open
      rootClassName="form-layer"
      rootStyle={{ top }}
      title={title}
      {...(extra === undefined ? {} : { extra })}
      size={`min(${width}px, 100vw)`}
      mask={{ closable: onSubmit === undefined }}
      onClose={onClose}
      afterOpenChange={(open) => {
        if (open && onSubmit) firstField(body.current)?.focus();
      }}
      footer={
        (words ?? acts) && (
          <div className="form-layer-foot">
            {words && <div className="form-layer-words">{words}</div>}
            <div className="form-layer-acts">{acts}</div>
          </div>
        )
      }
    >
      {onSubmit ? (
        <form
          noValidate
          autoComplete="off"
          onKeyDown={keepComposing}
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit();
          }}
        >
          {columns}
          {/* The buttons stand outside the form, in the foot that does not scroll; Enter needs one inside. */}
          <button type="submit" hidden />
        </form>
      ) : (
        columns
      )}
    </Drawer>
  );
}

/** Enter that ends the composing of an input method chooses a word, it does not send a form. */
function keepComposing(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.nativeEvent.isComposing) event.preventDefault();
}

function firstField(body: HTMLElement | null): HTMLElement | null {
  return (
    body?.querySelector<HTMLElement>('input:not([disabled]):not([type="hidden"]), textarea:not([disabled])') ?? null
  );
}

/** The window is called as the layer while it lies on the page. */
function useWindowTitle(title: string): void {
  useEffect(() => {
    const before = document.title;
    document.title = `${title} · ${before}`;
    return () => {
      document.title = before;
    };
  }, [title]);
}
