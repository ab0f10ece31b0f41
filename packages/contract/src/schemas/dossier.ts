import { folderOrder, type DossierContext, type FolderContent } from '@zhicheng/domain';
import { Type, type Static } from 'typebox';
import { closed, Id, Instant, Nullable, OneOf } from './values.ts';

/** A folder's content; the domain's guard checks it field by field against its declaration. */
export const Content = Type.Unsafe<FolderContent>({ type: 'object', additionalProperties: true });

export const FileInfo = Type.Object(
  {
    id: Id,
    slot: Type.String(),
    rowId: Nullable(Id),
    /** 附件名称 as the person sees it. */
    name: Type.String(),
    mediaType: OneOf(['image/jpeg', 'image/png', 'application/pdf']),
    size: Type.Integer(),
    pages: Nullable(Type.Integer()),
    sha256: Type.String(),
    /** Hash of what arrived; differs from `sha256` only where an image lost its metadata. */
    receivedSha256: Type.String(),
    uploadedAt: Instant,
  },
  closed,
);
export type FileInfo = Static<typeof FileInfo>;

/** 未开始 · 填写中 · n 处要改 · 已完成 · 已标为无 */
export const FolderState = Type.Object(
  {
    folder: OneOf(folderOrder),
    name: Type.String(),
    /** Whether this release has the folder; the others come later. */
    available: Type.Boolean(),
    state: OneOf(['not-started', 'in-progress', 'to-correct', 'complete', 'marked-none']),
    label: Type.String(),
    errors: Type.Integer(),
    warnings: Type.Integer(),
    /** 未保存的修改: a working copy stands beside the saved content. */
    unsaved: Type.Boolean(),
  },
  closed,
);
export type FolderState = Static<typeof FolderState>;

export const FolderCopy = Type.Object(
  {
    folder: OneOf(folderOrder),
    committed: Nullable(Content),
    working: Nullable(Content),
    savedAt: Nullable(Instant),
    committedAt: Nullable(Instant),
  },
  closed,
);

export const DossierIssue = Type.Object(
  {
    severity: OneOf(['error', 'warning']),
    folder: OneOf(folderOrder),
    folderName: Type.String(),
    rowId: Nullable(Type.String()),
    field: Nullable(Type.String()),
    slot: Nullable(Type.String()),
    code: Type.String(),
    message: Type.String(),
  },
  closed,
);
export type DossierIssue = Static<typeof DossierIssue>;

export const Dossier = Type.Object(
  {
    applicationId: Id,
    /** Null: the copy being edited; else the frozen n-th submission. */
    version: Nullable(Type.Integer()),
    release: Type.Integer(),
    editable: Type.Boolean(),
    folders: Type.Array(FolderCopy),
    files: Type.Array(FileInfo),
    states: Type.Array(FolderState),
    /** What checks and presentation need besides the contents (the domain's DossierContext). */
    context: Type.Unsafe<DossierContext>({ type: 'object', additionalProperties: true }),
  },
  closed,
);
export type Dossier = Static<typeof Dossier>;

export const PatchEntry = Type.Object(
  {
    path: Type.String({ minLength: 1, maxLength: 200 }),
    base: Type.Unknown(),
    value: Type.Unknown(),
  },
  closed,
);

export const PatchReply = Type.Object(
  {
    copy: FolderCopy,
    states: Type.Array(FolderState),
    issues: Type.Array(DossierIssue),
    /** Fields that somebody (another tab) changed meanwhile: both values are shown, nothing is lost. */
    conflicts: Type.Array(
      Type.Object({ path: Type.String(), base: Type.Unknown(), mine: Type.Unknown(), theirs: Type.Unknown() }, closed),
    ),
  },
  closed,
);
export type PatchReply = Static<typeof PatchReply>;

export const Check = Type.Object(
  {
    issues: Type.Array(DossierIssue),
    unsaved: Type.Array(OneOf(folderOrder)),
    states: Type.Array(FolderState),
    /** 将提交给, with the reason; null where it can't be told yet. */
    nextOffice: Nullable(Type.Object({ unitName: Type.String(), reason: Type.String() }, closed)),
    steps: Type.Array(Type.String()),
    /** What stands against 提交 besides the contents: window, year's place, bar. */
    obstacles: Type.Array(Type.String()),
    pledgeSignedOn: Nullable(Type.String()),
    ready: Type.Boolean(),
  },
  closed,
);
export type Check = Static<typeof Check>;
