import { problemOf } from '../platform/api/problem.ts';
import { send } from '../platform/api/send.ts';
import { button, clear, make, show } from './make.ts';

type Row = { readonly name: string; readonly label: string; readonly attributes: Readonly<Record<string, string>> };

const rows: readonly Row[] = [
  {
    name: 'code',
    label: '验证码',
    attributes: { autocomplete: 'one-time-code', inputmode: 'numeric', maxlength: '16' },
  },
  { name: 'newPassword', label: '新密码', attributes: { type: 'password', autocomplete: 'new-password' } },
  { name: 'confirmation', label: '确认新密码', attributes: { type: 'password', autocomplete: 'new-password' } },
];

/**
 * 忘记密码: a code by mail, then a new password by that code. What the page says is the same whether the 登录名 exists or
 * not. Gives whether the password was changed.
 */
export async function replaceForgotten(host: HTMLElement, loginName: string): Promise<boolean> {
  try {
    const typed = await askLoginName(host, loginName);
    return typed !== null && (await askNewPassword(host, typed));
  } finally {
    clear(host);
  }
}

function askLoginName(host: HTMLElement, known: string): Promise<string | null> {
  const field = make('input', {
    id: 'forgotten-login',
    autocomplete: 'username',
    value: known,
    class: 'step-input',
    maxlength: '64',
  });
  return ask(host, {
    title: '忘记密码',
    contents: [
      make('label', { for: field.id }, '登录名'),
      field,
      make(
        'p',
        { class: 'step-hint' },
        '验证码将发到该账号登记的电子邮箱；没有登记邮箱的，请联系本单位经办人员重置密码。',
      ),
    ],
    first: field,
    words: '发送验证码',
    act: async () => {
      const loginName = field.value.trim();
      if (!loginName) return { problem: '请填写登录名。' };
      await send({ method: 'POST', path: '/api/password-code', body: { loginName }, bare: true });
      return { done: loginName };
    },
  });
}

async function askNewPassword(host: HTMLElement, loginName: string): Promise<boolean> {
  const fields = rows.map(({ name, label, attributes }) => ({
    name,
    label: make('label', { for: `reset-${name}` }, label),
    input: make('input', { id: `reset-${name}`, class: 'step-input', maxlength: '256', ...attributes }),
  }));
  const changed = await ask(host, {
    title: '设置新密码',
    contents: [
      make('p', { class: 'step-hint' }, '如果该账号登记了电子邮箱，验证码已经发出，10 分钟内有效。'),
      ...fields.flatMap(({ label, input }) => [label, input]),
      make('p', { class: 'step-hint' }, '8 到 64 个字符，须同时含大写字母、小写字母、数字和特殊字符。'),
    ],
    first: fields[0]?.input ?? null,
    words: '确定',
    act: async () => {
      const values = Object.fromEntries(fields.map(({ name, input }) => [name, input.value]));
      const missing = fields.find(({ input }) => !input.value);
      if (missing) {
        missing.input.focus();
        return { problem: `请填写${missing.label.textContent}。` };
      }
      await send({ method: 'PUT', path: '/api/password-code', body: { loginName, ...values }, bare: true });
      return { done: true };
    },
  });
  return changed === true;
}

type Question<T> = {
  readonly title: string;
  readonly contents: readonly Node[];
  readonly first: HTMLInputElement | null;
  readonly words: string;
  readonly act: () => Promise<{ readonly done: T } | { readonly problem: string }>;
};

/** Shows a form until what it does succeeds; null when the person goes back. */
function ask<T>(host: HTMLElement, { title, contents, first, words, act }: Question<T>): Promise<T | null> {
  return new Promise((resolve) => {
    const problem = make('p', { class: 'step-problem', role: 'alert', hidden: true });
    const submit = button(words, 'submit', () => undefined);
    const back = button('返回', 'link', () => {
      resolve(null);
    });
    const form = make(
      'form',
      { class: 'step', novalidate: true },
      make('h2', {}, title),
      problem,
      ...contents,
      submit,
      make('p', { class: 'step-others' }, back),
    );
    const tell = (message: string): void => {
      problem.textContent = message;
      problem.hidden = !message;
      submit.disabled = false;
    };
    const run = async (): Promise<void> => {
      submit.disabled = true;
      try {
        const outcome = await act();
        if ('done' in outcome) resolve(outcome.done);
        else tell(outcome.problem);
      } catch (error) {
        const { detail, errors } = problemOf(error);
        tell(errors.length ? errors.map(({ message }) => message).join('') : detail);
      }
    };
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!submit.disabled) void run();
    });
    show(host, form);
    first?.focus();
  });
}
