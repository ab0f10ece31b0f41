import { deadlineStates, statuses, stepCodes, verbs, visitStates } from '@zhicheng/domain';
import { Type, type Static } from 'typebox';
import { ApplicationSummary, Mark, ReturnNote, Trail, Withheld } from './application.ts';
import { Dossier } from './dossier.ts';
import { CivilDate, closed, Count, Id, Instant, Nullable, OneOf } from './values.ts';

/** 报送截止 of an open visit's step: the notice's, or the city's own earlier one. It refuses nothing. */
export const StepDue = Type.Object(
  {
    due: CivilDate,
    state: OneOf(deadlineStates),
    /** Days until it: 0 on the day itself, below 0 after it. */
    daysLeft: Type.Integer(),
  },
  closed,
);
export type StepDue = Static<typeof StepDue>;

/** A line of 待办业务, 已办业务 or 办结. */
export const WorkItem = Type.Object(
  {
    applicationId: Id,
    /** The visit to act on, or the last one that the office decided. */
    visitId: Id,
    number: Nullable(Type.String()),
    personName: Type.String(),
    unitName: Type.String(),
    noticeTitle: Type.String(),
    titleName: Nullable(Type.String()),
    professionName: Nullable(Type.String()),
    status: OneOf(statuses),
    statusLabel: Type.String(),
    version: Type.Integer(),
    /** The step of this line's visit. */
    step: OneOf(stepCodes),
    stepName: Type.String(),
    visitState: OneOf(visitStates),
    /** In whose name one acts. */
    officeUnitName: Type.String(),
    /** Where it lies now: 现在环节, 现在单位. */
    nowStepName: Nullable(Type.String()),
    nowUnitName: Nullable(Type.String()),
    openedAt: Instant,
    closedAt: Nullable(Instant),
    workingDays: Type.Integer(),
    /** 报送截止, where the step has one and it is still open. */
    deadline: Nullable(StepDue),
    /** It came back: 返回修改 by the next office, or 撤回. */
    cameBack: Type.Boolean(),
    acting: Type.Boolean(),
    /** 代办: the absent colleague for whom one would act; null where it is one's own work. */
    standsInForName: Nullable(Type.String()),
    read: Type.Boolean(),
    allowedActions: Type.Array(OneOf(verbs)),
  },
  closed,
);
export type WorkItem = Static<typeof WorkItem>;

export const WorkCounts = Type.Object({ pending: Count, handled: Count, ended: Count }, closed);
export type WorkCounts = Static<typeof WorkCounts>;

/** Of 待办业务: whose 报送截止 has passed, and whose is near. */
export const WorkDeadlines = Type.Object({ past: Count, soon: Count }, closed);
export type WorkDeadlines = Static<typeof WorkDeadlines>;

export const OpinionValues = Type.Unsafe<Record<string, string | number | boolean | null>>({
  type: 'object',
  additionalProperties: {
    anyOf: [{ type: 'string', maxLength: 4000 }, { type: 'number' }, { type: 'boolean' }, { type: 'null' }],
  },
  maxProperties: 40,
});

export const OfficeChoice = Type.Object(
  {
    unitId: Id,
    unitName: Type.String(),
    reason: Type.String(),
    actingUnitName: Nullable(Type.String()),
    actingCause: Nullable(Type.String()),
  },
  closed,
);
export type OfficeChoice = Static<typeof OfficeChoice>;

/** All that 业务办理 shows. */
export const Handling = Type.Object(
  {
    application: ApplicationSummary,
    visitId: Id,
    step: OneOf(stepCodes),
    stepName: Type.String(),
    officeUnitName: Type.String(),
    /** 代办: the absent colleague for whom one acts; the entry will say so. */
    standsInForName: Nullable(Type.String()),
    openedAt: Instant,
    workingDays: Type.Integer(),
    deadline: Nullable(StepDue),
    /** The opinion saved so far (保存意见), with its row version; null while nothing was saved. */
    opinion: Nullable(
      Type.Object(
        { values: OpinionValues, revision: Type.Integer(), savedAt: Instant, savedBy: Type.String() },
        closed,
      ),
    ),
    /** 负责人 in office, for 负责人签字. */
    head: Nullable(Type.String()),
    /** The step after this and the offices that can take it; null at the last. */
    next: Nullable(
      Type.Object(
        { stepName: Type.String(), offices: Type.Array(OfficeChoice), trouble: Nullable(Type.String()) },
        closed,
      ),
    ),
    /** Where 返回修改 goes: 退到…. */
    returnsTo: Type.String(),
    mendDays: Type.Integer(),
    directAllowed: Type.Boolean(),
    /** It came back to this office: reason and marks are shown first. */
    returnNote: Nullable(ReturnNote),
    files: Type.Array(
      Type.Object({ id: Id, name: Type.String(), uploadedAt: Instant, personName: Type.String() }, closed),
    ),
    read: Type.Boolean(),
    /** Personal data whole, shown to the handler once a dossier is opened (masked in `dossier`). */
    dossier: Dossier,
    trail: Trail,
    allowedActions: Type.Array(OneOf(verbs)),
    withheld: Type.Array(Withheld),
  },
  closed,
);
export type Handling = Static<typeof Handling>;

const deciding = { version: Type.Integer({ minimum: 1 }) };

export const SaveOpinion = Type.Object({ revision: Type.Integer({ minimum: 0 }), values: OpinionValues }, closed);
export const Pass = Type.Object({ ...deciding, opinion: OpinionValues, nextUnitId: Nullable(Id) }, closed);
export const SendBack = Type.Object(
  {
    ...deciding,
    reason: Type.String({ maxLength: 1000 }),
    marks: Type.Array(Mark, { maxItems: 100 }),
    mendDays: Type.Integer({ minimum: 1, maximum: 60 }),
    direct: Type.Boolean(),
  },
  closed,
);
export const Void = Type.Object(
  { ...deciding, reason: Type.String({ maxLength: 1000 }), typedName: Type.String({ maxLength: 60 }) },
  closed,
);

/** What a decision came to: shown in the strip that stays until the next act. */
export const Decided = Type.Object(
  {
    /** 已通过 李敏 → 罗江区人社局 */
    sentence: Type.String(),
    application: ApplicationSummary,
    /** Whether 撤回 is open to the clerk now. */
    canTakeBack: Type.Boolean(),
  },
  closed,
);
export type Decided = Static<typeof Decided>;
