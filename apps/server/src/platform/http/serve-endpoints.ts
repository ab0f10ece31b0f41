import { createHash } from 'node:crypto';
import {
  asksByItself,
  clientHeader,
  endpoints,
  idempotencyHeader,
  personHeader,
  type Endpoint,
  type EndpointName,
} from '@zhicheng/contract';
import { capabilitiesOf, needsSecondFactor, refused, type SecondFactorSetting } from '@zhicheng/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { loadMemberships, type Clock, type PersonActor } from '../actor/index.ts';
import type { Db } from '../database/index.ts';
import {
  BROWSER_COOKIE,
  browserCookieOptions,
  readSession,
  SESSION_COOKIE,
  sessionCookieOptions,
  type SignedIn,
} from '../sessions/index.ts';
import type { Call, FileAnswer, Handlers, Visitor } from './call.ts';
import { noteRefusal } from './note-refusal.ts';
import { readUpload } from './read-upload.ts';
import type { Answer, WireRefusal } from './refusal.ts';
import { sendRefusal } from './problem.ts';
import { checkPart } from './validate.ts';

export interface ServeOptions {
  readonly db: Db;
  readonly clock: Clock;
  readonly idleMinutes: number;
  readonly secondFactor: SecondFactorSetting;
  /** Whether the site is reached over TLS: then the cookie is marked so. */
  readonly https: boolean;
}

/** Largest body of somebody who is not signed in, in bytes: what is read before anything is known of the sender. */
const PUBLIC_BODY_LIMIT = 8_192;

type AnyHandler = (call: unknown) => Promise<Answer<unknown>>;

/** Registers every endpoint of the contract's table; the type asks for a handler for each. */
export function serveEndpoints(app: FastifyInstance, handlers: Handlers<EndpointName>, options: ServeOptions): void {
  for (const [name, definition] of Object.entries(endpoints) as [EndpointName, Endpoint][]) {
    const handler = handlers[name] as unknown as AnyHandler;
    const parts = {
      params: checkPart(definition.params, true),
      query: checkPart(definition.query, true),
      body: checkPart(definition.body, false),
    };
    app.route({
      method: definition.method,
      url: definition.path,
      ...(definition.capability === 'public' && { bodyLimit: PUBLIC_BODY_LIMIT }),
      handler: async (request, reply) => {
        const visitor = visitorOf(request, reply, options.https);
        const who = await admit(name, definition, request, visitor, options);
        if (!who.ok) return sendRefusal(reply, who.refusal);
        // The id alone: by it 技术支持 tells whose request a line of the log is about.
        if (who.value.actor) request.log = request.log.child({ personId: who.value.actor.personId });
        const params = parts.params(request.params);
        const query = parts.query(request.query);
        const body = parts.body(request.body ?? (definition.body ? {} : undefined));
        const problems = [...params.problems, ...query.problems, ...body.problems];
        if (problems.length > 0) return sendRefusal(reply, { code: 'bad-request', errors: problems });
        const once = onceOf(definition, request, [params.value, query.value, body.value]);
        if (!once.ok) return sendRefusal(reply, once.refusal);
        const upload = definition.upload ? await readUpload(request, definition.upload) : undefined;
        if (upload?.ok === false) return sendRefusal(reply, upload.refusal);
        const answer = await handler({
          name,
          params: params.value,
          query: query.value,
          body: body.value,
          upload: upload?.value,
          visitor,
          ...who.value,
          once: once.value,
        } satisfies Record<keyof Call<EndpointName>, unknown>);
        const { actor } = who.value;
        if (!answer.ok && actor)
          await noteRefusal(options.db, actor, { name, definition, params: params.value }, answer.refusal);
        return send(reply, definition, answer);
      },
    });
  }
}

function visitorOf(request: FastifyRequest, reply: FastifyReply, https: boolean): Visitor {
  return {
    address: request.ip,
    browser: request.headers['user-agent'] ?? '',
    requestId: request.id,
    https,
    origin: `${https ? 'https' : request.protocol}://${request.host}`,
    token: request.cookies[SESSION_COOKIE] ?? null,
    browserToken: request.cookies[BROWSER_COOKIE] ?? null,
    setBrowserToken: (token) => {
      void reply.setCookie(BROWSER_COOKIE, token, browserCookieOptions(https));
    },
    setToken: (token) => {
      if (token === null) void reply.clearCookie(SESSION_COOKIE, sessionCookieOptions(https));
      else void reply.setCookie(SESSION_COOKIE, token, sessionCookieOptions(https));
    },
  };
}

type Admitted = { readonly actor: PersonActor | undefined; readonly signedIn: SignedIn | undefined };

/** Lets in whoever has the endpoint's right; a page of another site cannot set our header, so it is kept out too. */
async function admit(
  name: EndpointName,
  definition: Endpoint,
  request: FastifyRequest,
  visitor: Visitor,
  { db, clock, idleMinutes, secondFactor }: ServeOptions,
): Promise<Answer<Admitted>> {
  if (definition.method !== 'GET' && !request.headers[clientHeader]) return refused({ code: 'foreign-origin' });
  if (definition.capability === 'public') return { ok: true, value: { actor: undefined, signedIn: undefined } };
  const touch = !asksByItself.includes(name);
  const signedIn = visitor.token ? await readSession(db, visitor.token, { idleMinutes, touch }) : undefined;
  if (!signedIn) return refused({ code: 'not-signed-in' });
  const shown = request.headers[personHeader];
  if (shown !== undefined && shown !== signedIn.personId) return refused({ code: 'other-person' });
  const memberships = await loadMemberships(db, signedIn.personId, signedIn.now);
  const roles = memberships.flatMap((membership) => membership.roles);
  const owed = whatIsOwed(name, definition, signedIn, needsSecondFactor(secondFactor, roles));
  if (owed) return refused({ code: owed });
  const actor: PersonActor = {
    kind: 'person',
    personId: signedIn.personId,
    personName: signedIn.personName,
    memberships,
    clock,
    sessionId: signedIn.sessionId,
    address: visitor.address,
    requestId: visitor.requestId,
  };
  if (!capabilitiesOf(memberships).includes(definition.capability)) {
    await noteRefusal(db, actor, { name, definition, params: request.params }, { code: 'no-right' });
    return refused({ code: 'no-right' });
  }
  return { ok: true, value: { actor, signedIn } };
}

/** All that is open before the code of the second factor was given. */
const beforeTheCode: readonly EndpointName[] = ['session.read', 'session.signOut', 'session.giveCode'];

/** All of one's own that is open while the password is still the one that was given: whoever knows it is not yet the person. */
const beforeOwnPassword: readonly EndpointName[] = [
  ...beforeTheCode,
  'session.changePassword',
  'session.browserKey',
  'session.concealNumber',
  'bulletins.strips',
  'help.superiors',
];

/** What a person must do first, after signing in: give the code, change a given password, set up a second factor. */
function whatIsOwed(
  name: EndpointName,
  definition: Endpoint,
  signedIn: SignedIn,
  needsCode: boolean,
): 'second-factor-required' | 'password-change-required' | null {
  if (signedIn.secondFactor === 'pending') return beforeTheCode.includes(name) ? null : 'second-factor-required';
  if (signedIn.passwordKind !== 'own' && !beforeOwnPassword.includes(name)) return 'password-change-required';
  if (definition.capability === 'own-session') return null;
  return needsCode && signedIn.secondFactor === 'none' ? 'second-factor-required' : null;
}

function onceOf(definition: Endpoint, request: FastifyRequest, parts: unknown): Answer<Call<EndpointName>['once']> {
  if (!definition.once) return { ok: true, value: null };
  const key = request.headers[idempotencyHeader];
  if (typeof key !== 'string' || key.length < 8 || key.length > 100)
    return refused({ code: 'idempotency-key-required' });
  return { ok: true, value: { key, bodyHash: createHash('sha256').update(JSON.stringify(parts)).digest('hex') } };
}

const BYTES_POLICY = "default-src 'none'; style-src 'unsafe-inline'";
/** Pages without script: their own style, and nothing from anywhere. */
const PAGE_POLICY = `${BYTES_POLICY}; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

function isFile(value: unknown): value is FileAnswer {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'file' && 'stream' in value;
}

function send(reply: FastifyReply, definition: Endpoint, answer: Answer<unknown>): FastifyReply {
  if (!answer.ok) return sendRefusal(reply, declared(definition, answer.refusal));
  void reply.header('cache-control', 'no-store');
  if (!isFile(answer.value)) return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer.value));
  const { stream, size, mediaType, name, download, page = false, status = 200 } = answer.value;
  const asName = encodeURIComponent(name);
  return reply
    .code(status)
    .headers({
      'content-type': mediaType,
      'content-length': size,
      'content-disposition': `${download ? 'attachment' : 'inline'}; filename*=UTF-8''${asName}`,
      'content-security-policy': page ? PAGE_POLICY : `${BYTES_POLICY}; sandbox`,
    })
    .send(stream);
}

/** A refusal that the endpoint does not declare is a bug of ours, said loudly. */
function declared(definition: Endpoint, refusal: WireRefusal): WireRefusal {
  const always: readonly string[] = ['bad-request', 'no-right', 'not-found', 'idempotency-key-reused'];
  if ((definition.refusals as readonly string[]).includes(refusal.code) || always.includes(refusal.code))
    return refusal;
  throw new Error(`${definition.method} ${definition.path} refuses with ${refusal.code}, which it does not declare`);
}
