import './session-guard.css';
import type { Session } from '@zhicheng/contract';
import { useEffect, useRef, type ReactNode } from 'react';
import { SignInAgain } from './sign-in-again.tsx';
import { stayIn, useIdle } from './use-idle.ts';

/** What stands over the page when its session is about to end, and when it has. */
export function SessionGuard({ session }: { session: Session }) {
  const { guard, left } = useIdle(session);
  if (guard === 'nothing') return null;
  return guard === 'warning' ? (
    <OverPage kind="warning" labelledBy="idle-title">
      <h2 id="idle-title">已填写的内容不会丢失</h2>
      <p>
        您已较长时间没有操作，<span className="numeric">{left}</span> 后需要重新输入密码。
      </p>
      <button type="button" className="step-submit" onClick={() => void stayIn()} autoFocus>
        继续使用
      </button>
    </OverPage>
  ) : (
    <OverPage kind="sign-in" labelledBy="again-title">
      <SignInAgain person={session.person} />
    </OverPage>
  );
}

type Props = { readonly kind: 'warning' | 'sign-in'; readonly labelledBy: string; readonly children: ReactNode };

/** A dialog of the browser's own: above every other one, and all beneath it out of reach. Escape does not close it. */
function OverPage({ kind, labelledBy, children }: Props) {
  const place = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = place.current;
    const before = document.activeElement;
    if (dialog && !dialog.open) dialog.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={place}
      className={`over-page is-${kind}`}
      aria-labelledby={labelledBy}
      onCancel={(event) => {
        event.preventDefault();
        if (kind === 'warning') void stayIn();
      }}
      onKeyDown={(event) => {
        // The page beneath must not take these for its own.
        event.stopPropagation();
        if (event.key === 'Escape' && kind === 'sign-in') event.preventDefault();
      }}
    >
      {children}
    </dialog>
  );
}
