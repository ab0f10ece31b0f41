import { titleLevels } from '@zhicheng/domain';
import { Type } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { Notice, NoticeSummary } from '../schemas/notice.ts';
import { closed, Id, OneOf, Page, pageQuery } from '../schemas/values.ts';

export const noticeEndpoints = {
  'notices.list': endpoint({
    method: 'GET',
    path: '/api/notices',
    summary: 'Published notices an applicant may choose from, those open now first',
    capability: 'read-open-notices',
    query: Type.Object(
      { level: OneOf(titleLevels), search: Type.Optional(Type.String({ maxLength: 60 })), ...pageQuery },
      closed,
    ),
    reply: Page(NoticeSummary),
    refusals: ['not-signed-in', 'no-right'],
  }),
  'notices.read': endpoint({
    method: 'GET',
    path: '/api/notices/:noticeId',
    summary: 'One notice with the papers to have ready',
    capability: 'read-open-notices',
    params: Type.Object({ noticeId: Id }, closed),
    reply: Notice,
    refusals: ['not-signed-in', 'no-right', 'not-found'],
  }),
};
