import { Type, type Static } from 'typebox';
import { CivilDate, closed, Instant, Nullable, OneOf, Page, pageQuery } from './values.ts';

export const logNames = ['operations', 'sign-ins'] as const;
export const LogName = OneOf(logNames);
export type LogName = Static<typeof LogName>;

const results = ['done', 'refused'] as const;

/** By whom, for which unit, what, on what, with what result, between which days (both counted). */
export const logFilters = {
  person: Type.Optional(Type.String({ maxLength: 60 })),
  unit: Type.Optional(Type.String({ maxLength: 100 })),
  action: Type.Optional(Type.String({ maxLength: 60 })),
  object: Type.Optional(Type.String({ maxLength: 100 })),
  result: Type.Optional(OneOf(results)),
  request: Type.Optional(Type.String({ maxLength: 60 })),
  from: CivilDate,
  to: CivilDate,
};
export const LogFilters = Type.Object(logFilters, closed);
export type LogFilters = Static<typeof LogFilters>;
export const LogQuery = Type.Object({ ...logFilters, ...pageQuery }, closed);
export const LogExport = Type.Object({ log: LogName, ...logFilters }, closed);

const lineFields = {
  chain: Type.Integer({ minimum: 0 }),
  seq: Type.Integer({ minimum: 1 }),
  at: Instant,
  /** Null: the system itself, by `rule`. */
  personName: Nullable(Type.String()),
  rule: Nullable(Type.String()),
  unitNames: Type.Array(Type.String()),
  address: Nullable(Type.String()),
  action: Type.String(),
  actionLabel: Type.String(),
  subjectKind: Nullable(Type.String()),
  subjectName: Nullable(Type.String()),
  result: OneOf(results),
  /** Why it was refused. */
  refusal: Nullable(Type.String()),
};

export const LogLine = Type.Object(lineFields, closed);
export const LogLines = Page(LogLine);
export type LogLine = Static<typeof LogLine>;

export const LogEntry = Type.Object(
  {
    ...lineFields,
    subjectId: Nullable(Type.String()),
    requestId: Nullable(Type.String()),
    sessionId: Nullable(Type.String()),
    /** What the entry keeps beside: before, after, cause; as it was hashed. */
    details: Type.Array(
      Type.Object({ name: Type.String(), before: Nullable(Type.String()), after: Nullable(Type.String()) }, closed),
    ),
    hash: Type.String(),
    previousHash: Type.String(),
    /** Whether the entry still has the hash that it was written with. */
    holds: Type.Boolean(),
  },
  closed,
);
export type LogEntry = Static<typeof LogEntry>;

/** 完整性校验 of a period. */
export const LogCheck = Type.Object(
  {
    from: CivilDate,
    to: CivilDate,
    entries: Type.Integer({ minimum: 0 }),
    checkedAt: Instant,
    faults: Type.Array(Type.Object({ chain: Type.Integer(), seq: Type.Integer(), what: Type.String() }, closed)),
  },
  closed,
);
export type LogCheck = Static<typeof LogCheck>;
export const LogPeriod = Type.Object({ from: CivilDate, to: CivilDate }, closed);
