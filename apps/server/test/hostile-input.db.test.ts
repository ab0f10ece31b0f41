import { endpoints, type Endpoint, type EndpointName } from '@zhicheng/contract';
import { hasCapability } from '@zhicheng/domain';
import type { TSchema } from 'typebox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeKey } from '../src/platform/paging/index.ts';
import { BROWSER_COOKIE, SESSION_COOKIE } from '../src/platform/sessions/index.ts';
import { DEMO_PASSWORD } from '../src/seed/demo/sign-in-page.ts';
import { startProduct, type Product } from './product.ts';
import { heldRoles, kinds, type Kind } from './rights/kinds.ts';

/** What an address can be made to say: none of it ends in an error of ours. */

let product: Product;
const cookies = new Map<Kind, string>();
const readers: readonly Kind[] = [
  'provinceBureau',
  'owner',
  'systemAdministrator',
  'securityOfficer',
  'auditOfficer',
  'handler',
];
beforeAll(async () => {
  product = await startProduct();
  for (const kind of readers) {
    const payload = { loginName: kinds[kind], password: DEMO_PASSWORD };
    const reply = await product.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { 'x-zhicheng-client': 'test' },
      payload,
    });
    cookies.set(kind, reply.cookies.find(({ name }) => name === SESSION_COOKIE)?.value ?? '');
  }
}, 120_000);
afterAll(() => product.close());

const ID = '01990000-0000-7000-8000-000000000000';
const NOW = '2026-01-01T00:00:00.000Z';

const hostile = [
  '%00',
  'a%00b',
  '%ED%A0%80',
  '%F0%9F',
  encodeURIComponent("'; drop table person; --"),
  encodeURIComponent('%_\\'),
  '99999999999999999999999999',
  '-1',
  '1e309',
  'NaN',
  '2026-99-99',
  '0000-01-01',
  ID.toUpperCase(),
  `${'f'.repeat(8)}-ffff-ffff-ffff-${'f'.repeat(12)}`,
  'x'.repeat(10_000),
  encodeURIComponent('长'.repeat(60)),
  encodeURIComponent('<script>alert(1)</script>'),
];

/** Keys of a page as somebody changes them: of other kinds, lengths and values. */
const mangled = [
  'x',
  '%00',
  ...[
    [],
    ['a'],
    ['a', 'b'],
    ['a', 'b', 'c'],
    [NOW, 'b'],
    ['a', ID],
    ['\0', ID],
    ['\ud800', ID],
    ['2026-99-99T00:00:00.000Z', ID],
    ['0000-01-01T00:00:00.000Z', ID],
    ['infinity', ID],
    ['99999999999999999999', ID],
    ['NaN', ID],
    ['true', 'infinity', ID],
    [NOW, '99999', '1'],
    [NOW, '1', '99999999999999999999'],
    ['', ''],
  ].map(writeKey),
  Buffer.from('{"length":2}').toString('base64url'),
  Buffer.from('[1,{}]').toString('base64url'),
  '1.2026-99-99.01990000-0000-7000-8000-000000000000',
];

type Sound = { type?: string; enum?: string[]; pattern?: string; minimum?: number };

/** A value that the schema takes, so that what is beside it is reached. */
function sound(schema: TSchema): string {
  const { type, enum: values, pattern, minimum = 1 } = schema as Sound;
  if (values) return values[0] ?? '';
  if (type === 'integer' || type === 'number') return String(minimum);
  if (type === 'boolean') return 'true';
  if (pattern?.includes('{4}){3}')) return ID;
  if (pattern?.includes('[0-9]{4}')) return '510600';
  return pattern?.includes('\\d{4}-') ? '2026-01-01' : 'xx';
}

function readerOf({ capability }: Endpoint): string {
  if (capability === 'public') return '';
  const kind = readers.find((one) => hasCapability(heldRoles[one], capability)) ?? 'provinceBureau';
  return `${SESSION_COOKIE}=${cookies.get(kind) ?? ''}`;
}

const addresses = (Object.entries(endpoints) as [EndpointName, Endpoint][]).filter(
  ([, { method }]) => method === 'GET',
);

async function ask(definition: Endpoint, params: Record<string, string>, query: Record<string, string>) {
  const path = definition.path.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? ID);
  const text = Object.entries(query)
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  const url = text === '' ? path : `${path}?${text}`;
  const { statusCode, body } = await product.app.inject({ url, headers: { cookie: readerOf(definition) } });
  return { statusCode, url: url.slice(0, 200), body };
}

test('the cookie that tells browsers apart is the server’s to give: one that a browser chose is replaced', async () => {
  const signIn = async (cookie: string) => {
    const payload = { loginName: 'limin', password: DEMO_PASSWORD };
    const headers = { 'x-zhicheng-client': 'test', cookie: `${BROWSER_COOKIE}=${cookie}` };
    const { cookies: set } = await product.app.inject({ method: 'POST', url: '/api/session', headers, payload });
    return set.find(({ name }) => name === BROWSER_COOKIE)?.value;
  };
  const given = await signIn('chosen');
  expect(given).toMatch(/^[\w-]{43}\.[\w-]{43}$/);
  expect(await signIn(given ?? '')).toBeUndefined();
});

test('a file’s name that cannot be kept is refused, not fallen over', async () => {
  const cookie = `${SESSION_COOKIE}=${cookies.get('handler') ?? ''}`;
  const text = ['--b', 'content-disposition: form-data; name="meta"', '', '{"name":"x"}', '--b']
    .concat(['content-disposition: form-data; name="file"; filename="a\0.pdf"', '', 'x', '--b--', ''])
    .join('\r\n');
  const { statusCode } = await product.app.inject({
    method: 'POST',
    url: `/api/visits/${ID}/files`,
    headers: {
      'x-zhicheng-client': 'test',
      'idempotency-key': crypto.randomUUID(),
      'content-type': 'multipart/form-data; boundary=b',
      cookie,
    },
    payload: text,
  });
  expect(statusCode).toBe(400);
});

test('a body that is a pit, or larger than a stranger’s may be, is refused before it is read', async () => {
  const post = (payload: string) =>
    product.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { 'x-zhicheng-client': 'test', 'content-type': 'application/json' },
      payload,
    });
  const deep = await post(`{"loginName":"a","password":"b","x":${'['.repeat(3000)}${']'.repeat(3000)}}`);
  expect(deep.statusCode).toBe(400);
  expect(deep.body).toContain('内容层次过多');
  const wide = Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`k${n}`, 1]));
  expect((await post(JSON.stringify(wide))).body).toContain('bad-request');
});

describe('addresses', () => {
  test('whatever stands in a path or a query, nothing falls over', async () => {
    const fallen: string[] = [];
    let asked = 0;
    for (const [name, definition] of addresses) {
      const [inPath, inQuery] = [definition.params?.properties ?? {}, definition.query?.properties ?? {}] as Record<
        string,
        TSchema
      >[];
      const required: readonly string[] = definition.query?.required ?? [];
      const soundQuery = Object.fromEntries(
        Object.entries(inQuery ?? {})
          .filter(([key]) => required.includes(key))
          .map(([key, schema]) => [key, sound(schema)]),
      );
      const soundPath = Object.fromEntries(Object.entries(inPath ?? {}).map(([key, schema]) => [key, sound(schema)]));
      const tries = [
        ...Object.keys(inPath ?? {}).flatMap((key) => hostile.map((value) => [{ [key]: value }, {}] as const)),
        ...Object.keys(inQuery ?? {}).flatMap((key) =>
          (key === 'after' ? mangled : hostile).map((value) => [{}, { [key]: value }] as const),
        ),
        [{}, { after: `x&after=y`, __proto__x: '1' }] as const,
      ];
      const answers = await Promise.all(
        tries.map(([params, query]) => ask(definition, { ...soundPath, ...params }, { ...soundQuery, ...query })),
      );
      asked += answers.length;
      fallen.push(...answers.flatMap(({ statusCode, url }) => (statusCode >= 500 ? [`${name} ${url}`] : [])));
    }
    expect(fallen).toEqual([]);
    expect(asked).toBeGreaterThan(800);
  }, 60_000);

  test('a key of a page that we did not write is refused, and says what to do', async () => {
    const lists = addresses.filter(([, { query, reply }]) => query?.properties['after'] && reply !== 'file');
    expect(lists.length).toBeGreaterThan(12);
    for (const [name, definition] of lists) {
      const asked = Object.entries<TSchema>(definition.query?.properties ?? {});
      const query = Object.fromEntries(asked.map(([key, schema]) => [key, sound(schema)]));
      const { statusCode, body } = await ask(definition, {}, { ...query, after: writeKey(['x', 'y']) });
      if (statusCode === 404) continue;
      expect([name, statusCode, body.includes('请回到第一页')]).toEqual([name, 400, true]);
    }
  });
});
