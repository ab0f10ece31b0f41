import type { HelpContact } from '@zhicheng/contract';
import {
  cleanHelpContact,
  helpContactFaults,
  ok,
  refused,
  type CanonicalValue,
  type HelpContactContent,
} from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { recordMasterEvent } from '../../../platform/master-event/index.ts';
import { findContact } from '../queries/help-contacts.ts';
import { changedBy } from './changed-by.ts';

/** The typed contents as columns, or what is wrong with them at its field. */
async function read(tx: Tx, typed: HelpContactContent): Promise<Answer<HelpContactContent>> {
  const content = cleanHelpContact(typed);
  const errors = [...helpContactFaults(content)];
  const division = await tx
    .selectFrom('division')
    .select('code')
    .where('code', '=', content.divisionCode)
    .where('state', '=', 'active')
    .executeTakeFirst();
  if (!division) errors.push({ field: 'divisionCode', message: '请选择服务区域。' });
  return errors.length > 0 ? refused({ code: 'bulletin-faulty', errors }) : ok(content);
}

async function record(
  tx: Tx,
  actor: PersonActor,
  now: string,
  id: string,
  action: 'help.create' | 'help.update' | 'help.remove',
  details: { readonly [key: string]: CanonicalValue },
): Promise<void> {
  const type = action.slice('help.'.length);
  await recordMasterEvent(tx, actor, now, { entity: 'help-contact', entityId: id, type, payload: details });
  await appendAudit(tx, actor, now, { action, result: 'done', subject: { kind: 'help-contact', id }, details });
}

async function found(tx: Tx, id: string): Promise<Answer<HelpContact>> {
  const contact = await findContact(tx, id);
  return contact ? ok(contact) : refused({ code: 'not-found' });
}

/** What a contact says, for before and after: it is public, so nothing of it is masked. */
function contentOf({ divisionCode, name, phone, mail, hours, remark }: HelpContactContent): HelpContactContent {
  return { divisionCode, name, phone, mail, hours, remark };
}

/** Adds a contact of technical support. */
export async function createContact(
  tx: Tx,
  actor: PersonActor,
  typed: HelpContactContent,
): Promise<Answer<HelpContact>> {
  const content = await read(tx, typed);
  if (!content.ok) return content;
  const now = await actor.clock(tx);
  const id = newId();
  const { divisionCode, ...columns } = content.value;
  await tx
    .insertInto('help_contact')
    .values({ id, division_code: divisionCode, ...columns, updated_at: now, updated_by_name: actor.personName })
    .execute();
  await record(tx, actor, now, id, 'help.create', { after: { ...content.value } });
  return found(tx, id);
}

/** Corrects a contact, where nobody else did since it was read. */
export async function updateContact(
  tx: Tx,
  actor: PersonActor,
  id: string,
  { revision, ...typed }: HelpContactContent & { readonly revision: number },
): Promise<Answer<HelpContact>> {
  const present = await tx.selectFrom('help_contact').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  const before = present && (await findContact(tx, id));
  if (!present || !before) return refused({ code: 'not-found' });
  if (present.revision !== revision) return changedBy(present);
  const content = await read(tx, typed);
  if (!content.ok) return content;
  const now = await actor.clock(tx);
  const { divisionCode, ...columns } = content.value;
  await tx
    .updateTable('help_contact')
    .set({ division_code: divisionCode, ...columns, revision: revision + 1 })
    .set({ updated_at: now, updated_by_name: actor.personName })
    .where('id', '=', id)
    .execute();
  await record(tx, actor, now, id, 'help.update', { before: { ...contentOf(before) }, after: { ...content.value } });
  return found(tx, id);
}

/** Takes a contact off; its history stays. */
export async function removeContact(
  tx: Tx,
  actor: PersonActor,
  id: string,
  revision: number,
): Promise<Answer<Record<string, never>>> {
  const present = await tx.selectFrom('help_contact').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  const before = present && (await findContact(tx, id));
  if (!present || !before) return refused({ code: 'not-found' });
  if (present.revision !== revision) return changedBy(present);
  const now = await actor.clock(tx);
  await tx.deleteFrom('help_contact').where('id', '=', id).execute();
  await record(tx, actor, now, id, 'help.remove', { before: { ...contentOf(before) } });
  return ok({});
}
