import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  auditDetailLabel,
  clientHeader,
  endpoints,
  idempotencyHeader,
  type BodyOf,
  type Endpoint,
  type EndpointName,
  type Endpoints,
  type ParamsOf,
  type Problem,
  type QueryOf,
  type ReplyOf,
  type UploadOf,
} from '@zhicheng/contract';
import type { FastifyInstance } from 'fastify';
import Value from 'typebox/value';
import { buildApp, type AppDependencies } from '../src/app.ts';
import { readConfig, type Config } from '../src/platform/config/index.ts';
import { namesIn, readDetails } from '../src/features/logs/rows/details.ts';
import { readNow, type Db } from '../src/platform/database/index.ts';
import { openFileStore, type FileStore } from '../src/platform/files/index.ts';
import type { Keys } from '../src/platform/keys/index.ts';
import type { Mailer } from '../src/platform/mail/index.ts';
import { SESSION_COOKIE } from '../src/platform/sessions/index.ts';
import { DEMO_PASSWORD } from '../src/seed/demo/sign-in-page.ts';
import { demoKeys, withDemoDatabase, type TestDatabase } from './database.ts';

/** What an endpoint answered: a success, held to its schema, or a problem. */
export type Answered<T> =
  | { readonly status: number; readonly ok: true; readonly body: T }
  | { readonly status: number; readonly ok: false; readonly problem: Problem };

export interface Request<N extends EndpointName> {
  params?: ParamsOf<Endpoints[N]>;
  query?: QueryOf<Endpoints[N]>;
  body?: BodyOf<Endpoints[N]>;
  upload?: { meta: UploadOf<Endpoints[N]>; bytes: Uint8Array; fileName: string };
  /** The idempotency key; a new one where absent. */
  key?: string;
}

/** Somebody at a browser. */
export interface Person {
  readonly call: <N extends EndpointName>(name: N, request?: Request<N>) => Promise<Answered<ReplyOf<Endpoints[N]>>>;
  /** The same, for what must succeed. */
  readonly do: <N extends EndpointName>(name: N, request?: Request<N>) => Promise<ReplyOf<Endpoints[N]>>;
}

export interface Product {
  readonly app: FastifyInstance;
  readonly database: TestDatabase;
  readonly keys: Keys;
  readonly files: FileStore;
  readonly config: Config;
  /** Signs in through the true sign-in; the password is the one that the sign-in page names, or the demo's own. */
  readonly signIn: (loginName: string) => Promise<Person>;
  /** Nobody: a browser without a session. */
  readonly visitor: Person;
  readonly close: () => Promise<void>;
}

export interface ProductOptions {
  /** Settings other than the default ones; the slider is off unless asked for. */
  readonly env?: Readonly<Record<string, string>>;
  readonly mailer?: Mailer | null;
  readonly log?: AppDependencies['log'];
}

/** The whole server on a database of its own, with base data and the demo's people: the true thing but for the network. */
export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  const { env = {}, mailer = null } = options;
  const database = await withDemoDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'zhicheng-test-'));
  const keys = demoKeys();
  const config = readConfig({ DATA_DIR: folder, SLIDER: 'off', ...env }, folder);
  const { db } = database;
  const files = await openFileStore(join(folder, 'files'));
  const dependencies = { db, keys, files, clock: readNow, settings: config, mailer, build: 'test' };
  const app = await buildApp({
    ...dependencies,
    https: false,
    log: options.log ?? { level: 'error', file: undefined },
    webFolder: folder,
  });
  const visitor = personWith(app, undefined);
  return {
    app,
    database,
    keys,
    files,
    config,
    visitor,
    signIn: (loginName) => signIn(app, database, loginName),
    close: async () => {
      await app.close();
      const nameless = await namelessDetails(database.db);
      await database.close();
      await rm(folder, { recursive: true, force: true });
      if (nameless.length > 0) throw new Error(`details of log entries without a Chinese name: ${nameless.join(', ')}`);
    },
  };
}

/** What stands in the log that this test has made and that its readers would see by a name of the code. */
async function namelessDetails(db: Db): Promise<string[]> {
  const entries = await db.selectFrom('audit_log').select(['action', 'details']).execute();
  const named = entries.flatMap(({ action, details }) => namesIn(readDetails(details)).map((name) => [action, name]));
  return [
    ...new Set(named.flatMap(([action, name = '']) => (auditDetailLabel(name) === null ? `${action} ${name}` : []))),
  ];
}

async function signIn(app: FastifyInstance, { db }: TestDatabase, loginName: string): Promise<Person> {
  const hint = await db
    .selectFrom('sign_in_hint')
    .select('password')
    .where('login_name', '=', loginName)
    .executeTakeFirst();
  const password = hint?.password ?? DEMO_PASSWORD;
  const reply = await app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { [clientHeader]: 'test' },
    payload: { loginName, password },
  });
  if (reply.statusCode !== 200) throw new Error(`${loginName} cannot sign in: ${reply.body}`);
  const cookie = reply.cookies.find(({ name }) => name === SESSION_COOKIE);
  if (!cookie) throw new Error('signing in set no cookie');
  return personWith(app, `${cookie.name}=${cookie.value}`);
}

function addressOf(definition: Endpoint, request: Request<EndpointName>): string {
  const params = (request.params ?? {}) as Record<string, unknown>;
  const path = definition.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const query = Object.entries((request.query ?? {}) as Record<string, unknown>).filter(
    ([, value]) => value !== undefined,
  );
  const text = new URLSearchParams(query.map(([name, value]) => [name, String(value)])).toString();
  return text === '' ? path : `${path}?${text}`;
}

async function payloadOf({ body, upload }: Request<EndpointName>) {
  if (upload) {
    const form = new FormData();
    form.set('meta', JSON.stringify(upload.meta));
    form.set('file', new Blob([Buffer.from(upload.bytes)]), upload.fileName);
    const encoded = new Response(form);
    return {
      payload: Buffer.from(await encoded.arrayBuffer()),
      headers: { 'content-type': encoded.headers.get('content-type') ?? '' },
    };
  }
  return body === undefined ? {} : { payload: body };
}

function personWith(app: FastifyInstance, cookie: string | undefined): Person {
  const call: Person['call'] = async (name, request = {}) => {
    const definition: Endpoint = endpoints[name];
    const anything = request as Request<EndpointName>;
    const { payload, headers } = { headers: {}, payload: undefined, ...(await payloadOf(anything)) };
    const reply = await app.inject({
      method: definition.method,
      url: addressOf(definition, anything),
      headers: {
        [clientHeader]: 'test',
        ...(definition.once ? { [idempotencyHeader]: request.key ?? randomUUID() } : {}),
        ...(cookie === undefined ? {} : { cookie }),
        ...headers,
      },
      ...(payload === undefined ? {} : { payload }),
    });
    if (reply.statusCode >= 400) return { status: reply.statusCode, ok: false, problem: reply.json<Problem>() };
    if (definition.reply === 'file') return { status: reply.statusCode, ok: true, body: reply.rawPayload as never };
    const body = reply.json<never>();
    const faults = Value.Errors(definition.reply, body);
    const [fault] = faults;
    if (fault) throw new Error(`${name} answered against its schema: ${fault.instancePath} ${fault.message}`);
    return { status: reply.statusCode, ok: true, body };
  };
  return {
    call,
    do: async (name, request) => {
      const answered = await call(name, request);
      if (!answered.ok) throw new Error(`${name}: ${String(answered.status)} ${JSON.stringify(answered.problem)}`);
      return answered.body;
    },
  };
}
