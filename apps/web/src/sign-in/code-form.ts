import type { Session } from '@zhicheng/contract';
import { problemOf } from '../platform/api/problem.ts';
import { send } from '../platform/api/send.ts';
import { button, make, show } from './make.ts';

/** 两步验证: asks for the code until it is right; null when the person goes back, or the time for it has passed. */
export function askCode(host: HTMLElement): Promise<Session | null> {
  return new Promise((resolve) => {
    const problem = make('p', { class: 'step-problem', role: 'alert', hidden: true });
    const field = make('input', { id: 'code', autocomplete: 'one-time-code', class: 'step-input', maxlength: '32' });
    const submit = button('确定', 'submit', () => undefined);
    const form = make(
      'form',
      { class: 'step', novalidate: true },
      make('h2', {}, '两步验证'),
      problem,
      make('label', { for: 'code' }, '验证码'),
      field,
      make('p', { class: 'step-hint' }, '请输入手机验证器应用中的 6 位数字；手机不在身边时，输入一个恢复码。'),
      submit,
      make(
        'p',
        { class: 'step-others' },
        button('返回', 'link', () => {
          void send({ method: 'DELETE', path: '/api/session', bare: true }).catch(() => null);
          resolve(null);
        }),
      ),
    );
    const tell = (message: string): void => {
      problem.textContent = message;
      problem.hidden = !message;
      submit.disabled = false;
      field.focus();
    };
    const give = async (): Promise<void> => {
      const code = field.value.trim();
      if (!code) {
        tell('请输入验证码。');
        return;
      }
      submit.disabled = true;
      try {
        resolve((await send({ method: 'POST', path: '/api/session/code', body: { code }, bare: true })) as Session);
      } catch (error) {
        const { code: refusal, detail } = problemOf(error);
        if (refusal === 'not-signed-in') resolve(null);
        else tell(detail);
      }
    };
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!submit.disabled) void give();
    });
    show(host, form);
    field.focus();
  });
}
