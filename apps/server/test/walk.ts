import { civilDateOf } from '@zhicheng/domain';
import type { Handling, WorkItem } from '@zhicheng/contract';
import { readNow } from '../src/platform/database/index.ts';
import { fillDossier } from './fill-dossier.ts';
import { soundOpinion } from './opinions.ts';
import type { Person, Product } from './product.ts';

/** Who handles the steps of the demo's county-soe route, in order. */
export const handlers = [
  'wangfang',
  'wumin',
  'wumin',
  'yangfan',
  'huangli',
  'liuyang',
  'hezhiqiang',
  'hezhiqiang',
  'zhoujianguo',
] as const;

export async function noticeOf(person: Person): Promise<string> {
  const { items } = await person.do('notices.list', { query: { level: 'senior' } });
  const [notice] = items;
  if (!notice) throw new Error('the demo has no notice');
  return notice.id;
}

/** 申报 — 确认, and the whole dossier filled in by the golden one, signed by this person. */
export async function draftOf(person: Person, name: string): Promise<string> {
  const { id } = await person.do('applications.create', { body: { noticeId: await noticeOf(person) } });
  await fillDossier(person, id, { pledge: { signature: name } });
  return id;
}

export async function submitted(person: Person, name: string): Promise<string> {
  const id = await draftOf(person, name);
  await person.do('applications.submit', { params: { applicationId: id }, body: { version: 0 } });
  return id;
}

/** The line of an application in somebody's 待办业务. */
export async function pendingLine(person: Person, applicationId: string): Promise<WorkItem> {
  const { items } = await person.do('work.pending', { query: { limit: 100 } });
  const line = items.find((item) => item.applicationId === applicationId);
  if (!line) throw new Error('not in 待办业务');
  return line;
}

export async function handling(person: Person, applicationId: string): Promise<Handling> {
  const { visitId } = await pendingLine(person, applicationId);
  return person.do('visits.read', { params: { visitId } });
}

/** 同意通过, or 评审结论 at the committee's step, with a sound opinion, to the office that was found. */
export async function pass(product: Product, person: Person, applicationId: string, says?: string) {
  const { visitId, step, next, application } = await handling(person, applicationId);
  const today = civilDateOf(await readNow(product.database.db));
  const body = {
    version: application.version,
    opinion: { ...soundOpinion(step, today), ...(says === undefined ? {} : { opinion: says }) },
    nextUnitId: next?.offices[0]?.unitId ?? null,
  };
  const name = step === 'committee' ? 'visits.conclude' : 'visits.pass';
  return person.do(name, { params: { visitId }, body });
}
