import { randomUUID } from 'node:crypto';
import { endpoints, type Endpoint, type EndpointName } from '@zhicheng/contract';
import { hasCapability, roles, type Role } from '@zhicheng/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startProduct, type Answered, type Person, type Product, type Request } from './product.ts';
import { samplePdf } from './sample-files.ts';
import { noticeOf, pass, pendingLine, submitted } from './walk.ts';

/**
 * Who may do what: every endpoint of the table × every kind of person, on an application that lies at the second office.
 * A new endpoint without a line here does not compile.
 */

/** Each kind by what makes it differ: role, and how they stand to the application. */
const kinds = {
  owner: 'limin',
  colleague: 'zhangwei',
  /** Decided the step before. */
  decider: 'wangfang',
  /** Holds the open visit. */
  handler: 'wumin',
  /** The same office. */
  sameOffice: 'zhengkai',
  /** Comes later in the route. */
  laterOffice: 'yangfan',
  /** Of the same county, not in the route. */
  neighbour: 'jiangtao',
  /** A clerk elsewhere. */
  foreign: 'zhaolei',
} as const;
type Kind = keyof typeof kinds;

const heldRoles: Record<Kind, readonly Role[]> = {
  owner: ['applicant'],
  colleague: ['applicant'],
  decider: ['county-enterprise-clerk', 'process-file-uploader'],
  handler: ['county-department-clerk', 'process-file-uploader'],
  sameOffice: ['county-department-clerk'],
  laterOffice: ['county-bureau-clerk', 'process-file-uploader'],
  neighbour: ['county-department-clerk'],
  foreign: ['central-clerk'],
};

/** What an endpoint is about: the application (who may reach it), or the person's own things (everybody with the right). */
type Reach = 'own-things' | readonly Kind[];

const owner: Reach = ['owner'];
const readers: Reach = ['owner', 'decider', 'handler', 'sameOffice'];
const holders: Reach = ['handler', 'sameOffice'];
const uploaders: Reach = ['handler'];

const reach: Record<EndpointName, Reach> = {
  'session.signInPage': 'own-things',
  'session.signIn': 'own-things',
  'session.read': 'own-things',
  'session.signOut': 'own-things',
  'session.changePassword': 'own-things',
  'catalogue.divisions': 'own-things',
  'notices.list': 'own-things',
  'notices.read': 'own-things',
  'applications.listOwn': 'own-things',
  'applications.create': 'own-things',
  'applications.read': readers,
  'applications.check': owner,
  'applications.submit': owner,
  'applications.receipt': owner,
  'applications.withdraw': owner,
  'applications.startMending': owner,
  'applications.abandon': owner,
  'applications.discard': owner,
  'applications.restore': owner,
  'applications.trail': readers,
  'applications.chain': owner,
  'dossier.read': readers,
  'dossier.autosave': owner,
  'dossier.commit': owner,
  'dossier.abandonWorking': owner,
  'files.upload': owner,
  'files.remove': owner,
  'files.read': readers,
  'work.counts': 'own-things',
  'work.pending': 'own-things',
  'work.handled': 'own-things',
  'work.ended': 'own-things',
  'visits.read': holders,
  'visits.revealIdentity': holders,
  'visits.saveOpinion': holders,
  'visits.noteRead': holders,
  'visits.attachFile': uploaders,
  'visits.pass': holders,
  'visits.conclude': holders,
  'visits.return': holders,
  'visits.reject': holders,
  'visits.void': holders,
  'visits.takeBack': ['decider'],
};

/** Signing out or changing the password would end the person's own session: they are tried apart. */
const triedApart: readonly EndpointName[] = ['session.signOut', 'session.signIn', 'session.changePassword'];

let product: Product;
let people: Record<Kind, Person>;
let target: { applicationId: string; visitId: string; decidedVisitId: string; fileId: string; noticeId: string };

beforeAll(async () => {
  product = await startProduct();
  const entries = await Promise.all(
    (Object.keys(kinds) as Kind[]).map(async (kind) => [kind, await product.signIn(kinds[kind])] as const),
  );
  people = Object.fromEntries(entries) as Record<Kind, Person>;
  const applicationId = await submitted(people.owner, '李敏');
  await pass(product, people.decider, applicationId);
  const { visitId } = await pendingLine(people.handler, applicationId);
  const trail = await people.owner.do('applications.trail', { params: { applicationId } });
  const decidedVisitId = trail.entries.find((entry) => entry.step === 'employer')?.visitId ?? '';
  const dossier = await people.owner.do('dossier.read', { params: { applicationId } });
  target = {
    applicationId,
    visitId,
    decidedVisitId,
    fileId: dossier.files[0]?.id ?? '',
    noticeId: await noticeOf(people.owner),
  };
}, 180_000);
afterAll(() => product.close());

/** A request that means the application under test, and that the rules would refuse for its contents rather than do. */
function requestFor(name: EndpointName): Request<EndpointName> {
  const definition: Endpoint = endpoints[name];
  const { applicationId, fileId, noticeId } = target;
  const visitId = name === 'visits.takeBack' ? target.decidedVisitId : target.visitId;
  const params = { applicationId, visitId, fileId, noticeId, folder: 'home' };
  const wanted = Object.keys(definition.params?.properties ?? {});
  const picked = Object.fromEntries(wanted.map((key) => [key, params[key as keyof typeof params]]));
  const opinion = {};
  const bodies: Partial<Record<EndpointName, unknown>> = {
    'applications.create': { noticeId: randomUUID() },
    'applications.submit': { version: 99 },
    'applications.abandon': { typedName: '不是本人' },
    'dossier.autosave': { patch: [] },
    'dossier.commit': { patch: [] },
    'visits.saveOpinion': { revision: 0, values: opinion },
    'visits.pass': { version: 1, opinion, nextUnitId: null },
    'visits.conclude': { version: 1, opinion, nextUnitId: null },
    'visits.return': { version: 1, reason: '', marks: [], mendDays: 5, direct: false },
    'visits.reject': { version: 1, reason: '', marks: [], mendDays: 5, direct: false },
    'visits.void': { version: 1, reason: '', typedName: '' },
    'session.signIn': { loginName: 'nobody', password: 'wrong' },
    'session.changePassword': { oldPassword: 'a', newPassword: 'b', confirmation: 'b' },
  };
  const upload = definition.upload
    ? {
        meta: name === 'files.upload' ? { slot: 'none', rowId: null, replaces: null, name: 'x' } : { name: 'x' },
        bytes: samplePdf(),
        fileName: 'x.pdf',
      }
    : undefined;
  return {
    params: picked,
    query: name === 'notices.list' ? { level: 'senior' } : {},
    body: bodies[name],
    ...(upload ? { upload } : {}),
  } as unknown as Request<EndpointName>;
}

function codeOf(answered: Answered<unknown>): string {
  return answered.ok ? 'done' : answered.problem.code;
}

/** Refusals that say: this is not yours to do. */
const outOfReach = [
  'not-found',
  'not-own-application',
  'not-handler',
  'nothing-to-take-back',
  'uploader-role-missing',
  'no-right',
];

describe('who may do what', () => {
  test('every endpoint has its line, and every role is known to the capabilities', () => {
    expect(Object.keys(reach).sort()).toEqual(Object.keys(endpoints).sort());
    for (const role of roles) expect(typeof hasCapability([role], 'own-session')).toBe('boolean');
  });

  const names = (Object.keys(endpoints) as EndpointName[]).filter((name) => !triedApart.includes(name));
  test.each(names)('%s: nobody without a session, and only who is in reach', async (name) => {
    const definition: Endpoint = endpoints[name];
    const stranger = await product.visitor.call(name, requestFor(name));
    if (definition.capability === 'public') expect(stranger.status).toBe(200);
    else expect(codeOf(stranger)).toBe('not-signed-in');

    for (const kind of Object.keys(kinds) as Kind[]) {
      const answered = await people[kind].call(name, requestFor(name));
      const code = codeOf(answered);
      const { capability } = definition;
      const hasRight = capability === 'public' || hasCapability(heldRoles[kind], capability);
      const about = `${name} as ${kind}: ${code}`;
      if (!hasRight) expect(code, about).toBe('no-right');
      else if (reach[name] === 'own-things' || reach[name].includes(kind)) {
        if (name !== 'applications.create') expect(outOfReach, about).not.toContain(code);
      } else expect(outOfReach, about).toContain(code);
    }
  });

  test('a page of another site cannot act: without our header nothing that changes is taken', async () => {
    for (const definition of Object.values(endpoints) as Endpoint[]) {
      if (definition.method === 'GET') continue;
      const url = definition.path.replaceAll(/:\w+/g, randomUUID());
      const reply = await product.app.inject({ method: definition.method, url });
      expect(reply.json<{ code: string }>().code, definition.path).toBe('foreign-origin');
    }
  });

  test('who still has a given password may change it, and nothing else', async () => {
    const { db } = product.database;
    const { password } = await db
      .selectFrom('sign_in_hint')
      .select(['password', 'login_name'])
      .where('password', '<>', 'Zhicheng2026!')
      .executeTakeFirstOrThrow();
    expect(password).toBe('kingWAY123!');
  });
});
