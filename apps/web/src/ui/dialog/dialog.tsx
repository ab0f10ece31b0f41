import { Modal } from 'antd';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';

type Props = {
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
  /** What 确定 does; without it the dialog only shows something. */
  readonly onConfirm?: () => void;
  readonly confirmText?: string;
  /** Not yet sound: 确定 waits. */
  readonly incomplete?: boolean;
  readonly working?: boolean;
  /** It can't be taken back. */
  readonly danger?: boolean;
  readonly width?: number;
  /** Beside 取消 and 确定. */
  readonly extra?: ReactNode;
};

/** Every dialog: the focus goes to its first field, Enter confirms it (not in long texts, not while composing, not where it chooses from a list), Escape leaves. */
export function Dialog(props: Props) {
  const {
    title,
    children,
    onClose,
    onConfirm,
    confirmText = '确定',
    incomplete,
    working,
    danger,
    width = 520,
    extra,
  } = props;
  const body = useRef<HTMLDivElement>(null);
  const confirmByEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || usesEnter(event.target)) return;
    if (incomplete || working) return;
    event.preventDefault();
    onConfirm?.();
  };
  return (
    <Modal
      open
      title={title}
      width={width}
      okText={confirmText}
      cancelText={onConfirm ? '取消' : '关闭'}
      okButtonProps={{
        disabled: incomplete === true,
        loading: working === true,
        danger: danger === true,
        ...(onConfirm ? {} : { style: { display: 'none' } }),
      }}
      onOk={() => {
        if (!working) onConfirm?.();
      }}
      onCancel={onClose}
      footer={(buttons) => (
        <>
          {extra}
          {buttons}
        </>
      )}
      afterOpenChange={(open) => {
        if (open) firstField(body.current)?.focus();
      }}
    >
      <div ref={body} onKeyDown={confirmByEnter}>
        {children}
      </div>
    </Modal>
  );
}

/** Where Enter means something else: a line break, a press, the choice of an option. */
function usesEnter(at: EventTarget): boolean {
  if (at instanceof HTMLTextAreaElement || at instanceof HTMLButtonElement) return true;
  return at instanceof Element && at.getAttribute('role') === 'combobox';
}

function firstField(body: HTMLElement | null): HTMLElement | null {
  const chosen = body?.querySelector<HTMLElement>('input:checked');
  const field = body?.querySelector<HTMLElement>('textarea, input:not([type="checkbox"])');
  const confirm = body?.closest('[role="dialog"]')?.querySelector<HTMLElement>('.ant-modal-footer .ant-btn-primary');
  return chosen ?? field ?? confirm ?? null;
}
