import { titleLevels } from '@zhicheng/domain';
import { Type } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { Committee, CommitteeContent, CommitteeHistory } from '../schemas/committee.ts';
import { CivilDate, closed, Empty, Id, OneOf, Page, pageQuery } from '../schemas/values.ts';

const params = Type.Object({ committeeId: Id }, closed);
const reading = ['not-signed-in', 'no-right', 'not-found'] as const;
const changing = [...reading, 'committee-not-yours', 'bad-content', 'idempotency-key-reused'] as const;

/** 评审委员会: 核准备案 for three years at most (人社部令第40号 第八条). */
export const committeeEndpoints = {
  'committees.list': endpoint({
    method: 'GET',
    path: '/api/committees',
    summary: 'Committees within the power of the person, by name',
    capability: 'manage-committees',
    query: Type.Object(
      {
        level: Type.Optional(OneOf(titleLevels)),
        standing: Type.Optional(OneOf(['in-force', 'ending', 'ended', 'stopped'])),
        search: Type.Optional(Type.String({ maxLength: 60 })),
        ...pageQuery,
      },
      closed,
    ),
    reply: Page(Committee),
    refusals: ['not-signed-in', 'no-right'],
  }),
  'committees.findUnits': endpoint({
    method: 'GET',
    path: '/api/committees/units',
    summary: 'Units that could form a committee or be its office, by a part of the name',
    capability: 'manage-committees',
    query: Type.Object({ search: Type.String({ maxLength: 60 }) }, closed),
    reply: Type.Object(
      { items: Type.Array(Type.Object({ id: Id, name: Type.String(), divisionName: Type.String() }, closed)) },
      closed,
    ),
    refusals: ['not-signed-in', 'no-right'],
  }),
  'committees.read': endpoint({
    method: 'GET',
    path: '/api/committees/:committeeId',
    summary: 'One committee with its history',
    capability: 'manage-committees',
    params,
    reply: Type.Object({ committee: Committee, history: CommitteeHistory }, closed),
    refusals: reading,
  }),
  'committees.create': endpoint({
    method: 'POST',
    path: '/api/committees',
    summary: 'Enter a committee that was approved and filed',
    capability: 'manage-committees',
    body: CommitteeContent,
    reply: Type.Object({ id: Id }, closed),
    refusals: changing,
    once: true,
    audited: true,
  }),
  'committees.update': endpoint({
    method: 'PUT',
    path: '/api/committees/:committeeId',
    summary: 'Correct a committee',
    capability: 'manage-committees',
    params,
    body: Type.Object({ revision: Type.Integer(), content: CommitteeContent }, closed),
    reply: Type.Object({ revision: Type.Integer() }, closed),
    refusals: [...changing, 'committee-changed', 'committee-in-use'],
    audited: true,
  }),
  'committees.stop': endpoint({
    method: 'POST',
    path: '/api/committees/:committeeId/stop',
    summary: '停用',
    capability: 'manage-committees',
    params,
    body: Type.Object({ reason: Type.String({ maxLength: 500 }) }, closed),
    reply: Empty,
    refusals: [...changing, 'committee-in-use'],
    once: true,
    audited: true,
  }),
  'committees.renew': endpoint({
    method: 'POST',
    path: '/api/committees/:committeeId/renew',
    summary: '续期: a new filing',
    capability: 'manage-committees',
    params,
    body: Type.Object({ filingNo: Type.String({ maxLength: 100 }), validFrom: CivilDate, validTo: CivilDate }, closed),
    reply: Empty,
    refusals: changing,
    once: true,
    audited: true,
  }),
};
