import { Type } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { DecideTransfer, RequestTransfer, Transfer, transferStates } from '../schemas/transfer.ts';
import { closed, Id, OneOf, Page, pageQuery } from '../schemas/values.ts';

const one = Type.Object({ transferId: Id }, closed);
const reading = ['not-signed-in', 'no-right', 'not-found'] as const;

export const transferEndpoints = {
  'transfers.request': endpoint({
    method: 'POST',
    path: '/api/transfers',
    summary: '申请调入: asks the unit of a person for that person',
    capability: 'change-users',
    body: RequestTransfer,
    reply: Transfer,
    refusals: [...reading, 'unit-not-administered', 'bad-content', 'transfer-pending', 'officer-holds-nothing-else'],
    once: true,
    audited: true,
  }),
  'transfers.list': endpoint({
    method: 'GET',
    path: '/api/transfers',
    summary: '申请调入: what one’s units asked for, what they are asked for, what waits for the common superior',
    capability: 'change-users',
    query: Type.Object(
      {
        /** `outgoing`: asked by us; `incoming`: asked of us; `overdue`: for us as the common superior. */
        box: OneOf(['outgoing', 'incoming', 'overdue']),
        state: Type.Optional(OneOf(transferStates)),
        ...pageQuery,
      },
      closed,
    ),
    reply: Page(Transfer),
    refusals: reading,
  }),
  'transfers.decide': endpoint({
    method: 'POST',
    path: '/api/transfers/:transferId/decide',
    summary: '申请调入: released or refused there, after five working days by the common superior',
    capability: 'change-users',
    params: one,
    body: DecideTransfer,
    reply: Transfer,
    refusals: [
      ...reading,
      'transfer-closed',
      'release-not-yours',
      'bad-content',
      'visits-need-handler',
      'handover-unfit',
    ],
    once: true,
    audited: true,
  }),
  'transfers.withdraw': endpoint({
    method: 'POST',
    path: '/api/transfers/:transferId/withdraw',
    summary: '申请调入: taken back by the unit that asked',
    capability: 'change-users',
    params: one,
    reply: Transfer,
    refusals: [...reading, 'transfer-closed'],
    once: true,
    audited: true,
  }),
};
