import './steps.css';
import type { Puzzle, Session } from '@zhicheng/contract';
import { problemOf } from '../platform/api/problem.ts';
import { send } from '../platform/api/send.ts';
import { clear } from './make.ts';
import { askPuzzle } from './slider.ts';

export type Credentials = {
  /** Left out: the person whose session ended in this browser. */
  readonly loginName?: string;
  readonly password: string;
};

/**
 * All that follows 登录 (§2.1.2), shown in `host`: the slider where it is asked, the code of the second factor where it is
 * owed. Gives the session; null when the person goes back. Refusals are thrown as `ProblemError`.
 */
export async function signInThrough(host: HTMLElement, credentials: Credentials): Promise<Session | null> {
  try {
    const session = await throughSlider(host, credentials);
    if (!session?.mustGiveCode) return session;
    const { askCode } = await import('./code-form.ts');
    return await askCode(host);
  } finally {
    clear(host);
  }
}

async function throughSlider(host: HTMLElement, { loginName, password }: Credentials): Promise<Session | null> {
  const who = loginName === undefined ? {} : { loginName };
  let message = '';
  let inWords = false;
  for (;;) {
    const { puzzle } = (await post('/api/session/puzzle', who)) as { puzzle: Puzzle | null };
    const body = { ...who, password };
    if (!puzzle) return (await post('/api/session', body)) as Session;
    const answered = await askPuzzle(host, { puzzle, message, inWords });
    if (answered.kind === 'back') return null;
    ({ inWords } = answered);
    message = '';
    if (answered.kind === 'again') continue;
    try {
      return (await post('/api/session', { ...body, solution: answered.solution })) as Session;
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code !== 'slider-missed') throw error;
      message = inWords ? '答案不对或已超过两分钟，请再试一次。' : '没有对准缺口或已超过两分钟，请再试一次。';
    }
  }
}

function post(path: string, body: unknown): Promise<unknown> {
  return send({ method: 'POST', path, body, bare: true });
}
