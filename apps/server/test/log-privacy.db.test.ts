import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientHeader } from '@zhicheng/contract';
import { DEMO_PASSWORD } from '../src/seed/demo/sign-in-page.ts';
import { startProduct, type Product } from './product.ts';

let product: Product;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhicheng-log-'));
  product = await startProduct({ log: { level: 'debug', file: join(folder, 'server.log') } });
});
afterAll(async () => {
  await product.close();
  await rm(folder, { recursive: true, force: true });
});

test('the log names requests by method and route, and holds nothing that people typed', async () => {
  const typed = { number: '510623199001011234', password: 'Geheim-2026!', name: '欧阳不在日志', phone: '13987654321' };
  const signIn = (loginName: string, password: string) =>
    product.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { [clientHeader]: 'test' },
      payload: { loginName, password },
    });
  await signIn(typed.number, typed.password);
  const { cookies } = await signIn('wangfang', DEMO_PASSWORD);
  const cookie = cookies.find(({ name }) => name === 'zc_session');
  const clerk = await product.signIn('wangfang');
  await clerk.call('work.pending', { query: { search: typed.name } });
  await product.app.inject({ method: 'GET', url: `/api/nowhere/${typed.number}?q=${typed.phone}` });

  const log = await readFile(join(folder, 'server.log'), 'utf8');
  expect(log).toContain('"/api/session"');
  expect(log).toContain('"/api/work/pending"');
  expect(cookie?.value.length).toBeGreaterThan(20);
  for (const word of [...Object.values(typed), encodeURIComponent(typed.name), DEMO_PASSWORD, cookie?.value ?? ''])
    expect(log).not.toContain(word);
});
