import type { EndpointName } from '@zhicheng/contract';
import { ok } from '@zhicheng/domain';
import type { Dependencies } from '../../dependencies.ts';
import type { Handlers } from '../../platform/http/index.ts';
import { markRead } from './commands/mark-read.ts';
import { countUnread, listOwnMessages } from './queries/own-messages.ts';

/** The endpoints `messages.*`: each person's own. */
export function messageHandlers({ db }: Dependencies): Handlers<Extract<EndpointName, `messages.${string}`>> {
  return {
    'messages.list': async ({ actor, query }) => ok(await listOwnMessages(db, actor, query)),
    'messages.unread': async ({ actor }) => ok(await countUnread(db, actor)),
    'messages.markRead': async ({ actor, body }) => ok(await markRead(db, actor, body.ids)),
  };
}
