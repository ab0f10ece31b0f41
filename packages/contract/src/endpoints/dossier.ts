import { folderOrder } from '@zhicheng/domain';
import { Type } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { Dossier, FileInfo, PatchEntry, PatchReply } from '../schemas/dossier.ts';
import { closed, Empty, Id, Nullable, OneOf } from '../schemas/values.ts';

const application = Type.Object({ applicationId: Id }, closed);
const folder = Type.Object({ applicationId: Id, folder: OneOf(folderOrder) }, closed);
const editing = [
  'not-signed-in',
  'no-right',
  'not-found',
  'not-own-application',
  'not-in-this-status',
  'not-mending',
  'bad-content',
] as const;

export const dossierEndpoints = {
  'dossier.read': endpoint({
    method: 'GET',
    path: '/api/applications/:applicationId/dossier',
    summary: 'The dossier: the copy being edited, or a frozen version (查看详情)',
    capability: 'read-application',
    params: application,
    query: Type.Object({ version: Type.Optional(Type.Integer({ minimum: 1 })) }, closed),
    reply: Dossier,
    refusals: ['not-signed-in', 'no-right', 'not-found'],
  }),
  'dossier.autosave': endpoint({
    method: 'PATCH',
    path: '/api/applications/:applicationId/dossier/:folder/working',
    summary: "Autosave into the folder's working copy; idempotent by itself",
    capability: 'apply',
    params: folder,
    body: Type.Object({ patch: Type.Array(PatchEntry, { maxItems: 500 }) }, closed),
    reply: PatchReply,
    refusals: editing,
  }),
  'dossier.commit': endpoint({
    method: 'POST',
    path: '/api/applications/:applicationId/dossier/:folder/commit',
    summary: '保存数据 / 保存 / 下一步: the working copy becomes the content; the check shows, never refuses',
    capability: 'apply',
    params: folder,
    body: Type.Object({ patch: Type.Array(PatchEntry, { maxItems: 500 }) }, closed),
    reply: PatchReply,
    refusals: editing,
  }),
  'dossier.abandonWorking': endpoint({
    method: 'DELETE',
    path: '/api/applications/:applicationId/dossier/:folder/working',
    summary: '放弃: drop the working copy, back to what was saved',
    capability: 'apply',
    params: folder,
    reply: PatchReply,
    refusals: editing,
  }),
};

export const fileEndpoints = {
  'files.upload': endpoint({
    method: 'POST',
    path: '/api/applications/:applicationId/files',
    summary: '上传附件 — 选择文件 — 保存; with `replaces`, 修改',
    capability: 'apply',
    params: application,
    upload: Type.Object(
      {
        slot: Type.String({ maxLength: 40 }),
        rowId: Nullable(Id),
        replaces: Nullable(Id),
        name: Type.String({ maxLength: 120 }),
      },
      closed,
    ),
    reply: FileInfo,
    refusals: [...editing, 'file-refused', 'slot-full'],
  }),
  'files.remove': endpoint({
    method: 'DELETE',
    path: '/api/applications/:applicationId/files/:fileId',
    summary: '取消上传',
    capability: 'apply',
    params: Type.Object({ applicationId: Id, fileId: Id }, closed),
    reply: Empty,
    refusals: editing,
  }),
  'files.read': endpoint({
    method: 'GET',
    path: '/api/files/:fileId',
    summary: '预览 and download of an attachment, by whoever may read its dossier',
    capability: 'read-application',
    params: Type.Object({ fileId: Id }, closed),
    query: Type.Object({ download: Type.Optional(Type.Boolean()) }, closed),
    reply: 'file',
    refusals: ['not-signed-in', 'no-right', 'not-found'],
  }),
};
