import { randomUUID } from 'node:crypto';
import {
  clientHeader,
  endpoints,
  idempotencyHeader,
  type BodyOf,
  type Endpoint,
  type EndpointName,
  type Endpoints,
  type ParamsOf,
  type QueryOf,
  type ReplyOf,
} from '@zhicheng/contract';

interface Asked<N extends EndpointName> {
  params?: ParamsOf<Endpoints[N]>;
  query?: QueryOf<Endpoints[N]>;
  body?: BodyOf<Endpoints[N]>;
  /** A workbook to upload, by its file name. */
  file?: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };
}

/** Somebody at a browser, over the network. */
export interface HttpPerson {
  /** What must succeed; a file comes as its bytes. */
  readonly do: <N extends EndpointName>(name: N, asked?: Asked<N>) => Promise<ReplyOf<Endpoints[N]>>;
  readonly file: (name: EndpointName, asked?: Asked<EndpointName>) => Promise<Buffer>;
}

/** Signs in with a given password and changes it, as the first sign-in demands (§2.1.3). */
export async function signInFirst(address: () => string, loginName: string, given: string): Promise<HttpPerson> {
  const person = browserOf(address, loginName);
  await person.do('session.signIn', { body: { loginName, password: given } });
  const own = { newPassword: OWN_PASSWORD, confirmation: OWN_PASSWORD };
  await person.do('session.changePassword', { body: { oldPassword: given, ...own } });
  return person;
}

/** Signs in again, with the password that everybody chose: a session that nobody used for half an hour has ended. */
export async function signInAgain(address: () => string, loginName: string): Promise<HttpPerson> {
  const person = browserOf(address, loginName);
  await person.do('session.signIn', { body: { loginName, password: OWN_PASSWORD } });
  return person;
}

function browserOf(address: () => string, loginName: string): HttpPerson {
  let cookie = '';
  const ask = async (name: EndpointName, asked: Asked<EndpointName>): Promise<Response> => {
    const definition: Endpoint = endpoints[name];
    const body = payload(asked);
    const reply = await fetch(`${address()}${pathOf(definition, asked)}`, {
      method: definition.method,
      headers: {
        [clientHeader]: 'bench',
        ...(definition.once ? { [idempotencyHeader]: randomUUID() } : {}),
        ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
        cookie,
      },
      ...(body === undefined ? {} : { body }),
    });
    if (!reply.ok) throw new Error(`${loginName} ${name}: ${String(reply.status)} ${await reply.text()}`);
    for (const set of reply.headers.getSetCookie()) cookie = set.split(';')[0] ?? cookie;
    return reply;
  };
  return {
    do: async (name, asked = {}) => (await ask(name, asked)).json() as never,
    file: async (name, asked = {}) => Buffer.from(await (await ask(name, asked)).arrayBuffer()),
  };
}

/** The password that everybody chooses. */
const OWN_PASSWORD = 'Chengdu2026!';

function pathOf({ path }: Endpoint, { params, query }: Asked<EndpointName>): string {
  const values: Readonly<Record<string, unknown>> = params ?? {};
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values[name])));
  const text = new URLSearchParams(
    Object.entries(query ?? {}).map(([name, value]) => [name, String(value)]),
  ).toString();
  return text === '' ? filled : `${filled}?${text}`;
}

function payload({ body, file }: Asked<EndpointName>): string | FormData | undefined {
  if (!file) return body === undefined ? undefined : JSON.stringify(body);
  const form = new FormData();
  form.set('meta', JSON.stringify({ name: file.name }));
  form.set('file', new Blob([file.bytes]), file.name);
  return form;
}
