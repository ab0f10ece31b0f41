import { useQueryClient } from '@tanstack/react-query';
import type { Session, SessionRemembered } from '@zhicheng/contract';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { presentSession } from '../../platform/api/held-session.ts';
import { problemOf } from '../../platform/api/problem.ts';
import { send } from '../../platform/api/send.ts';
import { tellTabs } from '../../platform/tabs.ts';
import { signInThrough } from '../../sign-in/sign-in-through.ts';
import { sessionQuery, signOut } from '../session.ts';
import { goOn } from './guard-store.ts';
import { leaveToHome } from './leave-to-home.ts';

/** Whether the server can still tell whose session it was; what cannot be asked now is taken for granted. */
async function isRemembered(): Promise<boolean> {
  const answer = await send({ method: 'GET', path: '/api/session/remembered', bare: true }).catch(() => null);
  return (answer as SessionRemembered | null)?.remembered !== false;
}

/** Asks for the password over the page that is open, by the same way as 登录; goes on where the person was. */
export function SignInAgain({ person }: { person: Session['person'] }) {
  const queries = useQueryClient();
  const steps = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLInputElement>(null);
  const [asksName, setAsksName] = useState(false);
  const [loginName, setLoginName] = useState('');
  const [password, setPassword] = useState('');
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    first.current?.focus();
  }, [asksName]);
  useEffect(() => {
    // Where the cookies are gone the server cannot tell who this was: it is asked at once, not after a password in vain.
    let stale = false;
    void isRemembered().then((remembered) => {
      if (!stale && !remembered) setAsksName(true);
    });
    return () => {
      stale = true;
    };
  }, []);

  const signIn = async (): Promise<void> => {
    if (asksName && !loginName.trim()) {
      setProblem('请填写登录名。');
      return;
    }
    if (!password) {
      setProblem('请填写登录密码。');
      return;
    }
    if (!steps.current || working) return;
    setWorking(true);
    setProblem('');
    try {
      const session = await signInThrough(steps.current, {
        password,
        ...(asksName ? { loginName: loginName.trim() } : {}),
      });
      if (session) await enter(session);
    } catch (error) {
      const { code, detail } = problemOf(error);
      if (code === 'login-name-needed') setAsksName(true);
      setProblem(detail);
    } finally {
      setWorking(false);
    }
  };

  const enter = async (session: Session): Promise<void> => {
    tellTabs({ kind: 'signed-in', personId: session.person.id });
    if (session.person.id !== person.id) await leaveToHome();
    queries.setQueryData(sessionQuery.queryKey, session);
    presentSession()?.touched();
    goOn();
  };

  return (
    <div className="again">
      <h2 id="again-title">请重新登录</h2>
      <p className="again-lead">
        登录已结束，已填写的内容不会丢失。
        {asksName ? '请输入登录名和登录密码。' : `${person.name}，请输入登录密码，继续刚才的操作。`}
      </p>
      <form
        className="again-form"
        noValidate
        onSubmit={(event: SyntheticEvent) => {
          event.preventDefault();
          void signIn();
        }}
      >
        {problem && (
          <p className="step-problem" role="alert">
            {problem}
          </p>
        )}
        {asksName && (
          <>
            <label htmlFor="again-login">登录名</label>
            <input
              id="again-login"
              ref={first}
              className="step-input"
              autoComplete="username"
              value={loginName}
              onChange={(event) => {
                setLoginName(event.target.value);
              }}
            />
          </>
        )}
        <label htmlFor="again-password">登录密码</label>
        <input
          id="again-password"
          ref={asksName ? undefined : first}
          className="step-input"
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => {
            setPassword(event.target.value);
          }}
        />
        <button type="submit" className="step-submit" aria-disabled={working}>
          {working ? '正在登录…' : '登录'}
        </button>
        <p className="step-others">
          {!asksName && (
            <button
              type="button"
              className="step-link"
              onClick={() => {
                setAsksName(true);
                setPassword('');
                setProblem('');
              }}
            >
              不是{person.name}？
            </button>
          )}
          <button type="button" className="step-link" onClick={() => void signOut()}>
            回到登录页
          </button>
        </p>
      </form>
      <div ref={steps} />
    </div>
  );
}
