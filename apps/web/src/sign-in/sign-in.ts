import 'virtual:tokens.css';
import '../styles/reset.css';
import './sign-in.css';
import type { HelpContacts, SignInPage } from '@zhicheng/contract';
import { problemOf } from '../platform/api/problem.ts';
import { send } from '../platform/api/send.ts';
import { afterSignIn } from './after-sign-in.ts';
import { make } from './make.ts';
import { signInThrough } from './sign-in-through.ts';

const form = element('form', HTMLFormElement);
const loginName = element('login', HTMLInputElement);
const password = element('password', HTMLInputElement);
const submit = element('submit', HTMLButtonElement);
const problem = element('problem', HTMLElement);
const reveal = element('reveal', HTMLButtonElement);
const steps = element('steps', HTMLElement);
const forgotten = element('forgotten', HTMLElement);

let working = false;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (!working) void signIn();
});

reveal.addEventListener('click', () => {
  const shown = password.type === 'text';
  password.type = shown ? 'password' : 'text';
  reveal.textContent = shown ? '显示' : '隐藏';
  reveal.setAttribute('aria-pressed', String(!shown));
});

for (const input of [loginName, password]) {
  input.addEventListener('input', () => {
    tell(input, '');
  });
}

void showDemo();
void showHelp();

async function signIn(): Promise<void> {
  const missing = [
    tell(loginName, loginName.value.trim() ? '' : '请填写登录名'),
    tell(password, password.value ? '' : '请填写登录密码'),
  ];
  if (missing.includes(true)) {
    (loginName.value.trim() ? password : loginName).focus();
    return;
  }
  work(true);
  try {
    const session = await signInThrough(steps, { loginName: loginName.value.trim(), password: password.value });
    if (session) {
      location.assign(afterSignIn(location.search));
      return;
    }
    work(false);
    submit.focus();
  } catch (error) {
    work(false);
    problem.textContent = problemOf(error).detail;
    problem.hidden = false;
    problem.focus();
  }
}

function work(on: boolean): void {
  working = on;
  submit.setAttribute('aria-disabled', String(on));
  submit.textContent = on ? '正在登录…' : '登录';
  problem.classList.remove('is-good');
  if (on) problem.hidden = true;
}

/** Shows or clears the error under a field; gives whether there is one. */
function tell(input: HTMLInputElement, message: string): boolean {
  const place = element(`${input.id}-error`, HTMLElement);
  place.textContent = message;
  place.hidden = !message;
  input.setAttribute('aria-invalid', String(Boolean(message)));
  return Boolean(message);
}

/** 忘记密码, where codes go out by mail. */
function offerCode(): void {
  const open = document.createElement('button');
  open.type = 'button';
  open.className = 'step-link';
  open.textContent = '忘记密码？';
  open.addEventListener('click', () => {
    void replaceForgotten();
  });
  forgotten.replaceChildren(open);
}

async function replaceForgotten(): Promise<void> {
  problem.hidden = true;
  const { replaceForgotten: replace } = await import('./forgotten-password.ts');
  const changed = await replace(steps, loginName.value.trim());
  password.value = '';
  if (changed) {
    problem.textContent = '密码已修改，请用新密码登录。';
    problem.classList.add('is-good');
    problem.hidden = false;
  }
  (changed ? password : loginName).focus();
}

/** The strip and the accounts that seeding left; nothing where there are none. */
async function showDemo(): Promise<void> {
  const page = (await send({ method: 'GET', path: '/api/sign-in-page' }).catch(() => null)) as SignInPage | null;
  if (!page) return;
  if (page.mailsCodes) offerCode();
  const strip = element('strip', HTMLElement);
  strip.textContent = page.strip;
  strip.hidden = !page.strip;
  element('accounts', HTMLElement).hidden = !page.accounts.length;
  element('account-list', HTMLElement).replaceChildren(...page.accounts.map(accountLine));
}

/** 帮助: whom to ask about the software; nothing where nobody is named yet. */
async function showHelp(): Promise<void> {
  const help = (await send({ method: 'GET', path: '/api/help/contacts' }).catch(() => null)) as HelpContacts | null;
  if (!help?.items.length) return;
  element('help-list', HTMLElement).replaceChildren(
    ...help.items.map(({ regionName, name, phone }) => make('li', {}, `${regionName} ${name}：${phone}`)),
  );
  element('help', HTMLElement).hidden = false;
}

function accountLine(account: SignInPage['accounts'][number]): HTMLElement {
  const line = document.createElement('li');
  const button = document.createElement('button');
  const name = document.createElement('b');
  const words = document.createElement('span');
  button.type = 'button';
  name.textContent = account.loginName;
  words.textContent = account.description;
  button.append(name, words);
  button.addEventListener('click', () => {
    loginName.value = account.loginName;
    password.value = account.password;
    submit.focus();
  });
  line.append(button);
  return line;
}

function element<T extends HTMLElement>(id: string, kind: abstract new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`sign-in.html has no #${id}`);
  return found;
}
