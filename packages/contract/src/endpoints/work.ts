import { Type } from 'typebox';
import { endpoint } from '../endpoint.ts';
import {
  Decided,
  Handling,
  OpinionValues,
  Pass,
  SaveOpinion,
  SendBack,
  Void,
  WorkCounts,
  WorkDeadlines,
  WorkItem,
} from '../schemas/work.ts';
import { closed, Id, Instant, OneOf, Page, pageQuery } from '../schemas/values.ts';
import { stepCodes } from '@zhicheng/domain';

const visit = Type.Object({ visitId: Id }, closed);
const reading = ['not-signed-in', 'no-right', 'not-found'] as const;
const acting = [...reading, 'not-handler', 'own-case', 'already-handled', 'not-in-this-status'] as const;
const deciding = [...acting, 'stale-version', 'passed-as-employer'] as const;
const onward = ['barred', 'opinion-incomplete', 'no-office', 'office-not-a-candidate', 'choose-office'] as const;

const listQuery = Type.Object(
  {
    search: Type.Optional(Type.String({ maxLength: 60 })),
    step: Type.Optional(OneOf(stepCodes)),
    /** Only the work of this unit of mine. */
    unitId: Type.Optional(Id),
    ...pageQuery,
  },
  closed,
);

/** 待办业务 can be narrowed to, and sorted by, 报送截止. */
const pendingQuery = Type.Object(
  {
    ...listQuery.properties,
    due: Type.Optional(OneOf(['past', 'soon'])),
    sort: Type.Optional(OneOf(['due'])),
  },
  closed,
);

export const workEndpoints = {
  'work.counts': endpoint({
    method: 'GET',
    path: '/api/work/counts',
    summary: '待办, 已办, 办结: how many',
    capability: 'read-own-work',
    query: Type.Object({ unitId: Type.Optional(Id) }, closed),
    reply: WorkCounts,
    refusals: reading,
  }),
  'work.pending': endpoint({
    method: 'GET',
    path: '/api/work/pending',
    summary:
      '待办业务: open visits that one may handle; for an applicant, those returned to them; longest waiting first',
    capability: 'read-own-work',
    query: pendingQuery,
    reply: Page(WorkItem),
    refusals: reading,
  }),
  'work.deadlines': endpoint({
    method: 'GET',
    path: '/api/work/deadlines',
    summary: 'Of 待办业务: how many whose 报送截止 has passed, and how many whose is near',
    capability: 'read-own-work',
    query: Type.Object({ unitId: Type.Optional(Id) }, closed),
    reply: WorkDeadlines,
    refusals: reading,
  }),
  'work.handled': endpoint({
    method: 'GET',
    path: '/api/work/handled',
    summary: '已办业务: not ended, and decided by one’s office (applicant: submitted)',
    capability: 'read-own-work',
    query: listQuery,
    reply: Page(WorkItem),
    refusals: reading,
  }),
  'work.ended': endpoint({
    method: 'GET',
    path: '/api/work/ended',
    summary: '办结: those of 已办业务 that have ended',
    capability: 'read-own-work',
    query: listQuery,
    reply: Page(WorkItem),
    refusals: reading,
  }),
  'visits.read': endpoint({
    method: 'GET',
    path: '/api/visits/:visitId',
    summary: '业务办理: the dossier, the opinion form and what may be done',
    capability: 'handle-visits',
    params: visit,
    reply: Handling,
    refusals: [...reading, 'not-handler', 'own-case'],
  }),
  'visits.revealIdentity': endpoint({
    method: 'POST',
    path: '/api/visits/:visitId/identity',
    summary: 'Identity number and phone whole, for the handler; each reading is an entry in the audit log',
    capability: 'handle-visits',
    params: visit,
    reply: Type.Object({ identityNumber: Type.String(), phone: Type.Union([Type.String(), Type.Null()]) }, closed),
    refusals: acting,
    audited: true,
  }),
  'visits.saveOpinion': endpoint({
    method: 'PUT',
    path: '/api/visits/:visitId/opinion',
    summary: '保存意见',
    capability: 'handle-visits',
    params: visit,
    body: SaveOpinion,
    reply: Type.Object({ revision: Type.Integer(), savedAt: Instant, values: OpinionValues }, closed),
    refusals: [...acting, 'opinion-conflict'],
  }),
  'visits.noteRead': endpoint({
    method: 'POST',
    path: '/api/visits/:visitId/read',
    summary: '已阅: seen, not decided',
    capability: 'handle-visits',
    params: visit,
    reply: Decided,
    refusals: acting,
    once: true,
    audited: true,
  }),
  'visits.attachFile': endpoint({
    method: 'POST',
    path: '/api/visits/:visitId/files',
    summary: '流程附件上传',
    capability: 'handle-visits',
    params: visit,
    upload: Type.Object({ name: Type.String({ maxLength: 120 }) }, closed),
    reply: Type.Object({ id: Id, name: Type.String(), uploadedAt: Instant, personName: Type.String() }, closed),
    refusals: [...acting, 'uploader-role-missing', 'file-refused'],
    audited: true,
  }),
  'visits.pass': endpoint({
    method: 'POST',
    path: '/api/visits/:visitId/pass',
    summary: '同意通过',
    capability: 'handle-visits',
    params: visit,
    body: Pass,
    reply: Decided,
    refusals: [...deciding, ...onward, 'conclude-instead'],
    once: true,
    audited: true,
  }),
  'visits.conclude': endpoint({
    method: 'POST',
    path: '/api/visits/:visitId/conclude',
    summary: '评审结论',
    capability: 'handle-visits',
    params: visit,
    body: Pass,
    reply: Decided,
    refusals: [...deciding, ...onward, 'votes-do-not-add-up', 'not-committee-step'],
    once: true,
    audited: true,
  }),
  'visits.return': endpoint({
    method: 'POST',
    path: '/api/visits/:visitId/return',
    summary: '返回修改: one step back',
    capability: 'handle-visits',
    params: visit,
    body: SendBack,
    reply: Decided,
    refusals: [...deciding, 'reason-required', 'direct-not-allowed', 'no-office'],
    once: true,
    audited: true,
  }),
  'visits.reject': endpoint({
    method: 'POST',
    path: '/api/visits/:visitId/reject',
    summary: '拒绝: straight to the applicant',
    capability: 'handle-visits',
    params: visit,
    body: SendBack,
    reply: Decided,
    refusals: [...deciding, 'reason-required', 'direct-not-allowed', 'no-office'],
    once: true,
    audited: true,
  }),
  'visits.void': endpoint({
    method: 'POST',
    path: '/api/visits/:visitId/void',
    summary: '流程作废: ended, and no application this year',
    capability: 'handle-visits',
    params: visit,
    body: Void,
    reply: Decided,
    refusals: [...deciding, 'reason-required', 'name-not-typed'],
    once: true,
    audited: true,
  }),
  'visits.takeBack': endpoint({
    method: 'POST',
    path: '/api/visits/:visitId/take-back',
    summary: '撤回 by the clerk of the last decision, while the next office has not acted',
    capability: 'handle-visits',
    params: visit,
    reply: Decided,
    refusals: [...acting, 'nothing-to-take-back', 'office-has-acted', 'no-office'],
    once: true,
    audited: true,
  }),
};
