import { statuses, stepCodes, titleLevels, verbs, visitStates } from '@zhicheng/domain';
import { Type, type Static } from 'typebox';
import { closed, Id, Instant, Nullable, OneOf } from './values.ts';

/** A step on the progress line. */
export const ProgressStep = Type.Object(
  {
    step: OneOf(stepCodes),
    name: Type.String(),
    shortName: Type.String(),
    state: OneOf(['done', 'current', 'coming']),
  },
  closed,
);
export type ProgressStep = Static<typeof ProgressStep>;

export const Mark = Type.Object(
  {
    folder: Type.String({ maxLength: 40 }),
    rowId: Nullable(Id),
    /** A field or a slot. */
    item: Type.String({ maxLength: 60 }),
    label: Type.String({ maxLength: 120 }),
    note: Type.String({ maxLength: 200 }),
    suggestion: Nullable(Type.String({ maxLength: 200 })),
  },
  closed,
);

/** Why it came back (退回原因), shown on top of the dossier and under 审批过程. */
export const ReturnNote = Type.Object(
  {
    verb: OneOf(['return', 'reject']),
    stepName: Type.String(),
    unitName: Type.String(),
    unitPhone: Nullable(Type.String()),
    at: Instant,
    reason: Type.String(),
    marks: Type.Array(Mark),
    mendBy: Nullable(Instant),
    direct: Type.Boolean(),
  },
  closed,
);
export type ReturnNote = Static<typeof ReturnNote>;

/** A verb that is not allowed now though a person would look for it, with since when and why (shown on hover and focus). */
export const Withheld = Type.Object({ verb: OneOf(verbs), why: Type.String() }, closed);

/** Where a submitted application lies. */
export const Whereabouts = Type.Object(
  {
    visitId: Id,
    step: OneOf(stepCodes),
    stepName: Type.String(),
    unitName: Type.String(),
    unitPhone: Nullable(Type.String()),
    since: Instant,
    workingDays: Type.Integer(),
  },
  closed,
);

export const ApplicationSummary = Type.Object(
  {
    id: Id,
    applyYear: Type.Integer(),
    number: Nullable(Type.String()),
    noticeId: Id,
    noticeTitle: Type.String(),
    titleLevel: OneOf(titleLevels),
    personName: Type.String(),
    unitName: Type.String(),
    /** 申报资格 and 专业, as far as filled in. */
    titleName: Nullable(Type.String()),
    professionName: Nullable(Type.String()),
    status: OneOf(statuses),
    statusLabel: Type.String(),
    /** 轮: how often it was submitted. */
    version: Type.Integer(),
    mending: Type.Boolean(),
    updatedAt: Instant,
    /** Until when it must be (re)submitted: the window's end for a draft, mendBy for a returned one. */
    submitBy: Nullable(Instant),
    progress: Type.Array(ProgressStep),
    whereabouts: Nullable(Whereabouts),
    returnNote: Nullable(ReturnNote),
    /** The office that the next 提交 goes to or that comes after the present one, where it can be told. */
    nextOffice: Nullable(Type.String()),
    allowedActions: Type.Array(OneOf(verbs)),
    withheld: Type.Array(Withheld),
  },
  closed,
);
export type ApplicationSummary = Static<typeof ApplicationSummary>;

export const TrailEntry = Type.Object(
  {
    visitId: Id,
    version: Type.Integer(),
    step: OneOf(stepCodes),
    stepName: Type.String(),
    unitName: Type.String(),
    unitPhone: Nullable(Type.String()),
    /** 具体经办人; null while nobody has acted, and never a name at 高评委评审 for the applicant. */
    personName: Nullable(Type.String()),
    openedAt: Instant,
    closedAt: Nullable(Instant),
    workingDays: Type.Integer(),
    state: OneOf(visitStates),
    stateLabel: Type.String(),
    opinion: Type.Array(Type.Object({ label: Type.String(), value: Type.String() }, closed)),
    reason: Nullable(Type.String()),
    files: Type.Array(Type.Object({ id: Id, name: Type.String() }, closed)),
    /** Why this unit, as it was said when it was chosen; null at the applicant's own step. */
    chosenBecause: Nullable(Type.String()),
    actingCause: Nullable(Type.String()),
  },
  closed,
);
export type TrailEntry = Static<typeof TrailEntry>;

/** 流程图: one node a step of the route; `visits` are indexes into the entries. */
export const ChartNode = Type.Object(
  {
    step: OneOf(stepCodes),
    stepName: Type.String(),
    state: OneOf(['done', 'current', 'coming']),
    unitName: Nullable(Type.String()),
    personName: Nullable(Type.String()),
    visits: Type.Array(Type.Integer()),
  },
  closed,
);
export const ChartReturn = Type.Object(
  { from: OneOf(stepCodes), to: OneOf(stepCodes), version: Type.Integer(), at: Instant, label: Type.String() },
  closed,
);

export const Trail = Type.Object(
  {
    applicationId: Id,
    number: Nullable(Type.String()),
    personName: Type.String(),
    titleName: Nullable(Type.String()),
    status: OneOf(statuses),
    statusLabel: Type.String(),
    entries: Type.Array(TrailEntry),
    nodes: Type.Array(ChartNode),
    returns: Type.Array(ChartReturn),
  },
  closed,
);
export type Trail = Static<typeof Trail>;

/** 回执 of a 提交. */
export const Receipt = Type.Object(
  {
    applicationId: Id,
    number: Type.String(),
    version: Type.Integer(),
    personName: Type.String(),
    unitName: Type.String(),
    noticeTitle: Type.String(),
    submittedAt: Instant,
    nextUnitName: Type.String(),
    dossierHash: Type.String(),
    /** Head of the hash chain after the 提交. */
    chainHead: Type.String(),
    files: Type.Array(Type.Object({ name: Type.String(), sha256: Type.String() }, closed)),
  },
  closed,
);
export type Receipt = Static<typeof Receipt>;

/** One entry of the hash chain as the applicant may download it, with all that the checker needs. */
export const ChainEntry = Type.Object(
  {
    seq: Type.Integer(),
    type: Type.String(),
    typeVersion: Type.Integer(),
    at: Instant,
    actorRef: Type.String(),
    alg: Type.String(),
    v: Type.Integer(),
    province: Type.String(),
    salt: Nullable(Type.String()),
    payload: Nullable(Type.String()),
    payloadHash: Type.String(),
    prev: Type.String(),
    hash: Type.String(),
  },
  closed,
);
export const Chain = Type.Object({ applicationId: Id, entries: Type.Array(ChainEntry) }, closed);
export type Chain = Static<typeof Chain>;
