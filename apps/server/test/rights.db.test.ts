import { randomUUID } from 'node:crypto';
import { endpoints, type Endpoint, type EndpointName } from '@zhicheng/contract';
import { hasCapability, roles } from '@zhicheng/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startProduct, type Answered, type Person, type Product, type Request } from './product.ts';
import { bulletinBodies, bulletinTarget } from './rights/bulletin-target.ts';
import { batchOf, importBodies, importTarget } from './rights/imports-reach.ts';
import { heldRoles, kinds, type Kind } from './rights/kinds.ts';
import { reach } from './rights/reach.ts';
import { reviewDataBodies } from './rights/review-data-reach.ts';
import { unitBodies } from './rights/unit-reach.ts';
import { nowhereIds, userBodies, userQueries } from './rights/user-reach.ts';
import { samplePdf } from './sample-files.ts';
import { noticeOf, pass, pendingLine, submitted } from './walk.ts';

/**
 * Who may do what: every endpoint of the table × every kind of person, on an application that lies at the second office.
 * A new endpoint without a line here does not compile.
 */

/** Signing out or changing the password would end the person's own session: they are tried apart. */
const triedApart: readonly EndpointName[] = [
  'session.signOut',
  'session.signIn',
  'session.changePassword',
  // For whoever has a code from a mail, signed in or not.
  'session.resetPassword',
  // A file beside a notice: tried in review-data.db.test.ts.
  'publicNotices.file',
  'users.resetPassword',
];

let product: Product;
let people: Record<Kind, Person>;
let target: {
  applicationId: string;
  visitId: string;
  decidedVisitId: string;
  fileId: string;
  noticeId: string;
  unitId: string;
  superiorId: string;
  personId: string;
  membershipId: string;
  contactId: string;
  bulletinId: string;
  committeeId: string;
  unitsBatchId: string;
  usersBatchId: string;
};

beforeAll(async () => {
  product = await startProduct();
  // One after the other: many at once from one address are slowed down.
  const entries: (readonly [Kind, Person])[] = [];
  for (const kind of Object.keys(kinds) as Kind[]) entries.push([kind, await product.signIn(kinds[kind])]);
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
    ...(await unitOf(kinds.decider)),
    membershipId: await membershipOf(people.decider, '张伟'),
    ...(await bulletinTarget(people.systemAdministrator)),
    committeeId: (await people.provinceBureau.do('committees.list')).items[0]?.id ?? '',
    ...(await importTarget(people.laterOffice)),
  };
}, 180_000);
afterAll(() => product.close());

/** The unit where somebody is a clerk, with its 上级机构. */
async function unitOf(loginName: string): Promise<{ unitId: string; superiorId: string; personId: string }> {
  const { id, superior_id, person_id } = await product.database.db
    .selectFrom('account as a')
    .innerJoin('membership as m', 'm.person_id', 'a.person_id')
    .innerJoin('unit as u', 'u.id', 'm.unit_id')
    .select(['u.id', 'u.superior_id', 'm.person_id'])
    .where('a.login_name', '=', loginName)
    .executeTakeFirstOrThrow();
  return { unitId: id, superiorId: superior_id ?? '', personId: person_id };
}

/** A user of somebody's unit. */
async function membershipOf(clerk: Person, name: string): Promise<string> {
  const { items } = await clerk.do('users.list', { query: { search: name } });
  return items[0]?.membershipId ?? '';
}

/** A request that means the application under test, and that the rules would refuse for its contents rather than do. */
function requestFor(name: EndpointName): Request<EndpointName> {
  const definition: Endpoint = endpoints[name];
  const visitId = name === 'visits.takeBack' ? target.decidedVisitId : target.visitId;
  const params = {
    ...target,
    ...nowhereIds,
    visitId,
    chain: 0,
    seq: 1,
    folder: 'home',
    sessionId: randomUUID(),
    code: '06101',
    batchId: batchOf(name, target),
    position: 2,
  };
  const wanted = Object.keys(definition.params?.properties ?? {});
  const picked = Object.fromEntries(wanted.map((key) => [key, params[key as keyof typeof params]]));
  const opinion = {};
  const oneDay = { from: '2026-01-01', to: '2026-01-01' };
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
    ...unitBodies(target.superiorId),
    ...userBodies(target.unitId),
    ...bulletinBodies,
    ...reviewDataBodies,
    'logs.export': { log: 'operations', ...oneDay },
    'logs.check': oneDay,
    'support.find': { person: '', application: '' },
    'support.reassign': { unitId: randomUUID(), reason: '' },
    ...importBodies,
    'session.signIn': { loginName: 'nobody', password: 'wrong' },
    'session.giveCode': { code: '000000' },
    'session.concealNumber': { typed: '13900000000' },
    'session.confirmSecondFactor': { code: '000000' },
    'session.requestPasswordCode': { loginName: 'nobody' },
    'session.changePassword': { oldPassword: 'a', newPassword: 'b', confirmation: 'b' },
  };
  const upload = definition.upload
    ? {
        meta: name === 'files.upload' ? { slot: 'none', rowId: null, replaces: null, name: 'x' } : { name: 'x' },
        bytes: samplePdf(),
        fileName: 'x.pdf',
      }
    : undefined;
  const queries: Partial<Record<EndpointName, unknown>> = {
    'notices.list': { level: 'senior' },
    'committees.findUnits': { search: '农业' },
    'logs.operations': oneDay,
    'logs.signIns': oneDay,
    'support.errors': { code: 'no-right' },
    'help.remove': { revision: 99 },
    ...userQueries,
  };
  return {
    params: picked,
    query: queries[name] ?? {},
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
  'not-the-superior',
  'no-right',
  'unit-not-administered',
  'notice-not-yours',
  'committee-not-yours',
  'user-not-administered',
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

  test('nobody learns that an id exists: what is out of one’s sight answers as what there is not', async () => {
    const told: string[] = [];
    for (const name of names) {
      const { params = {} } = requestFor(name) as { params?: Record<string, unknown> };
      const ids = Object.keys(params).filter((key) => /^[0-9a-f-]{36}$/.test(String(params[key])));
      if (ids.length === 0) continue;
      for (const kind of ['neighbour', 'foreign', 'committeeOffice'] as const) {
        if (reach[name] === 'own-things' || reach[name].includes(kind)) continue;
        // It reads its own notices: there a refusal may say why.
        if (kind === 'committeeOffice' && name.startsWith('managedNotices.')) continue;
        const request = requestFor(name);
        const elsewhere = Object.fromEntries(ids.map((key) => [key, randomUUID()]));
        const theirs = await people[kind].call(name, request);
        const nobodys = await people[kind].call(name, { ...request, params: { ...params, ...elsewhere } } as never);
        if (codeOf(theirs) !== codeOf(nobodys)) told.push(`${name} as ${kind}: ${codeOf(theirs)}, ${codeOf(nobodys)}`);
      }
    }
    expect(told).toEqual([]);
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
