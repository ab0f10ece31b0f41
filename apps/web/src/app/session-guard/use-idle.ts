import { useEffect, useState } from 'react';
import type { Session } from '@zhicheng/contract';
import { call } from '../../platform/api/call.ts';
import { holdSession } from '../../platform/api/held-session.ts';
import { now as instant } from '../../platform/clock.ts';
import { hearTabs, tellTabs } from '../../platform/tabs.ts';
import { goOn, guardNow, setGuard, useGuard, waitForSignIn } from './guard-store.ts';
import { idleState, timeLeft } from './idle-time.ts';
import { leaveToHome } from './leave-to-home.ts';

const LOOK_EVERY = 1_000;
/** Where the server does not answer it is not asked every second. */
const PING_EVERY = 10_000;
const now = (): number => Date.parse(instant());

/** Holds the page to its person's session: warns before it ends, asks for the password when it has, agrees with other tabs. */
export function useIdle({ person, idleMinutes }: Session) {
  const guard = useGuard();
  const [left, setLeft] = useState('');
  useEffect(() => {
    let touchedAt = now();
    let actedAt = 0;
    let pinging = false;
    const touched = (at: number): void => {
      touchedAt = Math.max(touchedAt, at);
    };
    const look = (): void => {
      if (guardNow() === 'sign-in') return;
      const times = { now: now(), touchedAt, actedAt, idleMinutes };
      const state = idleState(times);
      setLeft(timeLeft(times));
      if (state === 'over') void waitForSignIn(undefined);
      else if (state === 'warn') setGuard('warning');
      else if (state === 'ping' && !pinging) {
        pinging = true;
        void stayIn().finally(() => {
          setTimeout(() => {
            pinging = false;
          }, PING_EVERY);
        });
      } else if (state === 'busy') setGuard('nothing');
    };
    const acted = (): void => {
      actedAt = now();
    };
    holdSession({
      personId: person.id,
      touched: () => {
        touched(now());
        tellTabs({ kind: 'touched', at: touchedAt });
      },
      signedInAgain: waitForSignIn,
      otherPerson: leaveToHome,
    });
    tellTabs({ kind: 'signed-in', personId: person.id });
    const deaf = hearTabs((word) => {
      if (word.kind === 'touched') touched(word.at);
      else if (word.kind === 'signed-out') location.assign('/sign-in');
      else if (word.personId !== person.id) void leaveToHome();
      else {
        touched(now());
        goOn();
      }
    });
    const timer = setInterval(look, LOOK_EVERY);
    const events = ['keydown', 'pointerdown', 'wheel'] as const;
    for (const name of events) addEventListener(name, acted, { passive: true, capture: true });
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      deaf();
      for (const name of events) removeEventListener(name, acted, { capture: true });
      document.removeEventListener('visibilitychange', look);
    };
  }, [person.id, idleMinutes]);
  return { guard, left };
}

/** 继续使用: any request of the person's own will do. */
export async function stayIn(): Promise<void> {
  await call('session.read', {}).catch(() => undefined);
}
