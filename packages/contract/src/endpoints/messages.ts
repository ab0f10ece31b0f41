import { Type } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { MarkMessages, OwnMessage, UnreadMessages } from '../schemas/message.ts';
import { closed, Page, pageQuery } from '../schemas/values.ts';

export const messageEndpoints = {
  'messages.list': endpoint({
    method: 'GET',
    path: '/api/own-messages',
    summary: '消息: what oneself was told, latest first',
    capability: 'own-session',
    query: Type.Object({ ...pageQuery }, closed),
    reply: Page(OwnMessage),
    refusals: ['not-signed-in'],
  }),
  'messages.unread': endpoint({
    method: 'GET',
    path: '/api/own-messages/unread',
    summary: '消息: how many have not been read',
    capability: 'own-session',
    reply: UnreadMessages,
    refusals: ['not-signed-in'],
  }),
  'messages.markRead': endpoint({
    method: 'POST',
    path: '/api/own-messages/read',
    summary: '消息: these have been read',
    capability: 'own-session',
    body: MarkMessages,
    reply: UnreadMessages,
    refusals: ['not-signed-in'],
  }),
};
