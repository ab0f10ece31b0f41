import { Type } from 'typebox';
import { endpoint } from '../endpoint.ts';
import {
  ErrorFound,
  Reassign,
  ReassignChoices,
  Reassigned,
  StuckVisits,
  SupportAnswer,
  SupportFound,
  SupportSearch,
} from '../schemas/support.ts';
import { closed, Id, pageQuery } from '../schemas/values.ts';

const visitParams = Type.Object({ visitId: Id }, closed);

/** 技术支持: states, names and units, never a dossier. */
export const supportEndpoints = {
  'support.find': endpoint({
    method: 'POST',
    path: '/api/support/find',
    summary: 'People and applications by name, 编号 or identity number, within what one supports',
    capability: 'use-support',
    body: SupportSearch,
    reply: SupportFound,
    refusals: ['not-signed-in', 'no-right'],
  }),
  'support.why': endpoint({
    method: 'GET',
    path: '/api/support/why/:personId/:applicationId',
    summary: '为什么不在待办里？ as a chain of checks',
    capability: 'use-support',
    params: Type.Object({ personId: Id, applicationId: Id }, closed),
    reply: SupportAnswer,
    refusals: ['not-signed-in', 'no-right', 'not-found'],
  }),
  'support.stuck': endpoint({
    method: 'GET',
    path: '/api/support/stuck',
    summary: '卡住的业务: open visits whose office has nobody, or nobody who signed in for 15 working days',
    capability: 'use-support',
    query: Type.Object({ ...pageQuery }, closed),
    reply: StuckVisits,
    refusals: ['not-signed-in', 'no-right'],
  }),
  'support.reassignChoices': endpoint({
    method: 'GET',
    path: '/api/support/visits/:visitId/choices',
    summary: 'Units to which the 上级机构 may give an open visit',
    capability: 'reassign-visits',
    params: visitParams,
    reply: ReassignChoices,
    refusals: ['not-signed-in', 'no-right', 'not-found', 'not-the-superior', 'already-handled'],
  }),
  'support.reassign': endpoint({
    method: 'POST',
    path: '/api/support/visits/:visitId/reassign',
    summary: '重新指定: name another unit for an open visit, with the reason',
    capability: 'reassign-visits',
    params: visitParams,
    body: Reassign,
    reply: Reassigned,
    refusals: [
      'not-signed-in',
      'no-right',
      'not-found',
      'not-the-superior',
      'already-handled',
      'unit-cannot-take-it',
      'reassign-reason',
    ],
    once: true,
    audited: true,
  }),
  'support.errors': endpoint({
    method: 'GET',
    path: '/api/support/errors',
    summary: 'What a refusal or 请求编号 means, when it happened, and what to do',
    capability: 'use-support',
    query: Type.Object({ code: Type.String({ minLength: 1, maxLength: 60 }) }, closed),
    reply: ErrorFound,
    refusals: ['not-signed-in', 'no-right'],
  }),
};
