import { supportCheckIds } from '@zhicheng/domain';
import { Type, type Static } from 'typebox';
import { closed, Id, Instant, Nullable, OneOf, Page } from './values.ts';

export const SupportPersonLine = Type.Object(
  {
    personId: Id,
    personName: Type.String(),
    maskedNumber: Nullable(Type.String()),
    unitNames: Type.Array(Type.String()),
  },
  closed,
);
export type SupportPersonLine = Static<typeof SupportPersonLine>;

export const SupportApplicationLine = Type.Object(
  {
    applicationId: Id,
    number: Nullable(Type.String()),
    personName: Type.String(),
    unitName: Type.String(),
    noticeTitle: Type.String(),
    statusLabel: Type.String(),
  },
  closed,
);
export type SupportApplicationLine = Static<typeof SupportApplicationLine>;

/** Whom and which: by name, 编号 or identity number, exactly. A body, since a number belongs into no address. */
export const SupportSearch = Type.Object(
  { person: Type.String({ maxLength: 60 }), application: Type.String({ maxLength: 60 }) },
  closed,
);
export const SupportFound = Type.Object(
  { people: Type.Array(SupportPersonLine), applications: Type.Array(SupportApplicationLine) },
  closed,
);

/** 为什么不在待办里？ */
export const SupportAnswer = Type.Object(
  {
    person: SupportPersonLine,
    application: SupportApplicationLine,
    stepName: Nullable(Type.String()),
    nowUnitName: Nullable(Type.String()),
    inList: Type.Boolean(),
    /** Its place in the person's list, longest waiting first; null where it is not in it. */
    place: Nullable(Type.Integer()),
    checks: Type.Array(
      Type.Object(
        {
          id: OneOf(supportCheckIds),
          label: Type.String(),
          outcome: OneOf(['yes', 'no', 'note', 'skipped'] as const),
          says: Type.String(),
          wayOut: Nullable(Type.String()),
        },
        closed,
      ),
    ),
  },
  closed,
);
export type SupportAnswer = Static<typeof SupportAnswer>;

/** A line of 卡住的业务. */
export const StuckVisit = Type.Object(
  {
    visitId: Id,
    applicationId: Id,
    number: Nullable(Type.String()),
    personName: Type.String(),
    unitName: Type.String(),
    stepName: Type.String(),
    officeUnitId: Id,
    officeUnitName: Type.String(),
    officePhone: Nullable(Type.String()),
    superiorName: Nullable(Type.String()),
    roleLabels: Type.Array(Type.String()),
    openedAt: Instant,
    workingDays: Type.Integer({ minimum: 0 }),
    cause: OneOf(['stopped', 'nobody', 'away'] as const),
    /** Who holds the role there, and whether they could sign in. */
    handlers: Type.Array(
      Type.Object({ personName: Type.String(), active: Type.Boolean(), lastSignedInAt: Nullable(Instant) }, closed),
    ),
    mayReassign: Type.Boolean(),
  },
  closed,
);
export const StuckVisits = Page(StuckVisit);
export type StuckVisit = Static<typeof StuckVisit>;

export const ReassignChoices = Type.Object(
  { items: Type.Array(Type.Object({ unitId: Id, unitName: Type.String(), handlers: Type.Integer() }, closed)) },
  closed,
);
export const Reassign = Type.Object({ unitId: Id, reason: Type.String({ maxLength: 1000 }) }, closed);
export const Reassigned = Type.Object({ sentence: Type.String() }, closed);

/** What is known of a code or a 请求编号. */
export const ErrorFound = Type.Object(
  {
    /** The refusal of that code or name; null where it is none. */
    meaning: Nullable(
      Type.Object({ code: Type.String(), title: Type.String(), status: Type.Integer(), says: Type.String() }, closed),
    ),
    /** What the log file and the audit log tell of that request. */
    happened: Type.Array(
      Type.Object(
        {
          at: Instant,
          what: Type.String(),
          result: Type.String(),
          /** Kind of the fault and where in the program, for a report to whoever maintains it. */
          technical: Nullable(Type.String()),
        },
        closed,
      ),
    ),
    advice: Type.String(),
  },
  closed,
);
export type ErrorFound = Static<typeof ErrorFound>;
