import type { EndpointName } from '@zhicheng/contract';
import { ok, refused } from '@zhicheng/domain';
import type { Dependencies } from '../../dependencies.ts';
import { runCommand, type Handlers } from '../../platform/http/index.ts';
import { createBulletin, moveBulletin, updateBulletin } from './commands/change-bulletin.ts';
import { createContact, removeContact, updateContact } from './commands/change-contact.ts';
import { closeStrip } from './commands/close-strip.ts';
import { listContacts } from './queries/help-contacts.ts';
import { findManaged, listManaged } from './queries/managed-bulletins.ts';
import { listSuperiorPhones } from './queries/superior-phones.ts';
import { listNews, listStrips, readNews } from './queries/readers-bulletins.ts';

type Names = Extract<EndpointName, `help.${string}` | `bulletins.${string}`>;

/** 帮助, 通知公告, 系统公告. */
export function bulletinHandlers({ db }: Dependencies): Handlers<Names> {
  return {
    'help.contacts': async () => ok({ items: await listContacts(db) }),
    'help.superiors': async ({ actor }) => ok({ items: await listSuperiorPhones(db, actor) }),
    'help.create': (call) => runCommand(db, call, (tx) => createContact(tx, call.actor, call.body)),
    'help.update': (call) =>
      runCommand(db, call, (tx) => updateContact(tx, call.actor, call.params.contactId, call.body)),
    'help.remove': (call) =>
      runCommand(db, call, (tx) => removeContact(tx, call.actor, call.params.contactId, call.query.revision)),
    'bulletins.news': async ({ actor, query }) => ok(await listNews(db, actor, query)),
    'bulletins.read': async ({ actor, params }) => {
      const news = await readNews(db, actor, params.bulletinId);
      return news ? ok(news) : refused({ code: 'not-found' });
    },
    'bulletins.strips': async ({ actor }) => ok({ items: await listStrips(db, actor) }),
    'bulletins.closeStrip': ({ actor, params, body }) => closeStrip(db, actor, params.bulletinId, body.revision),
    'bulletins.list': async ({ actor, query }) => ok(await listManaged(db, actor, query)),
    'bulletins.readManaged': async ({ actor, params }) => {
      const bulletin = await findManaged(db, actor, params.bulletinId);
      return bulletin ? ok(bulletin) : refused({ code: 'not-found' });
    },
    'bulletins.create': (call) => runCommand(db, call, (tx) => createBulletin(tx, call.actor, call.body)),
    'bulletins.update': (call) =>
      runCommand(db, call, (tx) => updateBulletin(tx, call.actor, call.params.bulletinId, call.body)),
    'bulletins.publish': (call) =>
      runCommand(db, call, (tx) =>
        moveBulletin(tx, call.actor, call.params.bulletinId, { ...call.body, to: 'publish' }),
      ),
    'bulletins.withdraw': (call) =>
      runCommand(db, call, (tx) =>
        moveBulletin(tx, call.actor, call.params.bulletinId, { ...call.body, to: 'withdraw' }),
      ),
  };
}
