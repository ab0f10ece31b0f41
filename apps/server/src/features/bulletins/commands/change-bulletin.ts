import type { Bulletin } from '@zhicheng/contract';
import {
  bulletinActions,
  bulletinFaults,
  cleanBulletin,
  ok,
  refused,
  type BulletinContent,
  type CanonicalValue,
} from '@zhicheng/domain';
import type { Selectable } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { BulletinTable, Tx } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { recordMasterEvent } from '../../../platform/master-event/index.ts';
import { findManaged } from '../queries/managed-bulletins.ts';
import { inTerritory, managesDivision } from '../queries/territory.ts';
import { changedBy } from './changed-by.ts';

type Action = 'bulletins.create' | 'bulletins.update' | 'bulletins.publish' | 'bulletins.withdraw';

async function read(tx: Tx, actor: PersonActor, typed: BulletinContent): Promise<Answer<BulletinContent>> {
  const content = cleanBulletin(typed);
  const errors = bulletinFaults(content);
  if (errors.length > 0) return refused({ code: 'bulletin-faulty', errors });
  if (!(await managesDivision(tx, actor, content.divisionCode))) return refused({ code: 'bulletin-not-in-territory' });
  return ok(content);
}

function columnsOf({ kind, title, body, divisionCode, shownFrom, shownTo, pinned }: BulletinContent) {
  return { kind, title, body, division_code: divisionCode, shown_from: shownFrom, shown_to: shownTo, pinned };
}

/** What the logs keep of a bulletin: the text itself stays in its history. */
function outlineOf(row: Pick<Selectable<BulletinTable>, 'title' | 'division_code' | 'shown_from' | 'shown_to'>) {
  return { title: row.title, divisionCode: row.division_code, shownFrom: row.shown_from, shownTo: row.shown_to };
}

async function lockManaged(tx: Tx, actor: PersonActor, id: string): Promise<Selectable<BulletinTable> | undefined> {
  return tx
    .selectFrom('bulletin as b')
    .selectAll('b')
    .where('b.id', '=', id)
    .where(inTerritory(actor, 'b.division_code'))
    .forUpdate()
    .executeTakeFirst();
}

async function record(
  tx: Tx,
  actor: PersonActor,
  now: string,
  id: string,
  action: Action,
  payload: { readonly [key: string]: CanonicalValue },
  details: { readonly [key: string]: CanonicalValue },
): Promise<void> {
  const type = action.slice('bulletins.'.length);
  await recordMasterEvent(tx, actor, now, { entity: 'bulletin', entityId: id, type, payload });
  await appendAudit(tx, actor, now, { action, result: 'done', subject: { kind: 'bulletin', id }, details });
}

async function found(tx: Tx, actor: PersonActor, id: string): Promise<Answer<Bulletin>> {
  const bulletin = await findManaged(tx, actor, id);
  return bulletin ? ok(bulletin) : refused({ code: 'not-found' });
}

/** Drafts a bulletin for a region that the actor manages. */
export async function createBulletin(tx: Tx, actor: PersonActor, typed: BulletinContent): Promise<Answer<Bulletin>> {
  const content = await read(tx, actor, typed);
  if (!content.ok) return content;
  const now = await actor.clock(tx);
  const id = newId();
  const columns = columnsOf(content.value);
  await tx
    .insertInto('bulletin')
    .values({ id, ...columns, created_at: now, updated_at: now, updated_by_name: actor.personName, published_at: null })
    .execute();
  await record(tx, actor, now, id, 'bulletins.create', { ...content.value }, { after: outlineOf(columns) });
  return found(tx, actor, id);
}

/** Changes a bulletin, where nobody else did since it was read. */
export async function updateBulletin(
  tx: Tx,
  actor: PersonActor,
  id: string,
  { revision, ...typed }: BulletinContent & { readonly revision: number },
): Promise<Answer<Bulletin>> {
  const present = await lockManaged(tx, actor, id);
  if (!present) return refused({ code: 'not-found' });
  if (present.revision !== revision) return changedBy(present);
  const content = await read(tx, actor, { ...typed, kind: present.kind });
  if (!content.ok) return content;
  const now = await actor.clock(tx);
  const columns = columnsOf(content.value);
  await tx
    .updateTable('bulletin')
    .set({ ...columns, revision: revision + 1, updated_at: now, updated_by_name: actor.personName })
    .where('id', '=', id)
    .execute();
  const details = { before: outlineOf(present), after: outlineOf(columns) };
  await record(tx, actor, now, id, 'bulletins.update', { ...content.value }, details);
  return found(tx, actor, id);
}

/** 发布 or 撤下. */
export async function moveBulletin(
  tx: Tx,
  actor: PersonActor,
  id: string,
  { revision, to }: { readonly revision: number; readonly to: 'publish' | 'withdraw' },
): Promise<Answer<Bulletin>> {
  const present = await lockManaged(tx, actor, id);
  if (!present) return refused({ code: 'not-found' });
  if (present.revision !== revision) return changedBy(present);
  if (!bulletinActions(present.state).includes(to)) return refused({ code: 'bulletin-not-now' });
  const now = await actor.clock(tx);
  await tx
    .updateTable('bulletin')
    .set(to === 'publish' ? { state: 'published', published_at: now } : { state: 'withdrawn' })
    .set({ revision: revision + 1, updated_at: now, updated_by_name: actor.personName })
    .where('id', '=', id)
    .execute();
  await record(tx, actor, now, id, `bulletins.${to}`, { revision: revision + 1 }, { title: present.title });
  return found(tx, actor, id);
}
