import { checkupKinds, checkupMends, unitClasses, unitReformKinds } from '@zhicheng/domain';
import { Type, type Static } from 'typebox';
import { Typed, UnitReference } from './unit.ts';
import { closed, Count, Id, Instant, Nullable, OneOf } from './values.ts';

/** An entry of a unit's history, in words. */
export const UnitHistoryEntry = Type.Object(
  {
    id: Id,
    at: Instant,
    /** Null for set-up. */
    personName: Nullable(Type.String()),
    what: Type.String(),
    reason: Nullable(Type.String()),
    changes: Type.Array(
      Type.Object({ label: Type.String(), before: Nullable(Type.String()), after: Nullable(Type.String()) }, closed),
    ),
  },
  closed,
);
export type UnitHistoryEntry = Static<typeof UnitHistoryEntry>;

export const UnitHistory = Type.Object({ items: Type.Array(UnitHistoryEntry), next: Nullable(Type.String()) }, closed);

export const CheckupFinding = Type.Object(
  {
    unit: Type.Object({ id: Id, name: Type.String(), unitClass: OneOf(unitClasses) }, closed),
    superior: Nullable(UnitReference),
    /** What was found at this unit: 与“德阳市农技站”相同. */
    detail: Type.String(),
    mend: OneOf(checkupMends),
    /** Whether the reader can mend it; else who can. */
    mendable: Type.Boolean(),
    who: Nullable(Type.String()),
  },
  closed,
);
export type CheckupFinding = Static<typeof CheckupFinding>;

export const UnitCheckup = Type.Object(
  {
    /** All kinds, or the one that was asked for. */
    kinds: Type.Array(Type.Object({ kind: OneOf(checkupKinds), count: Count }, closed)),
    /** Rows of the kind that was asked for; none without one. */
    items: Type.Array(CheckupFinding),
    next: Nullable(Type.String()),
  },
  closed,
);
export type UnitCheckup = Static<typeof UnitCheckup>;

const reform = {
  kind: OneOf(unitReformKinds),
  /** merge: the successor. move, change-class: the new 上级机构; null keeps the present one. */
  targetId: Nullable(Id),
  /** The new class; null keeps the present one. Not for merge. */
  unitClass: Nullable(OneOf(unitClasses)),
  /** The new 所属行政区域; null keeps the present one. Not for merge. */
  divisionCode: Nullable(Type.String({ maxLength: 20 })),
};

export const PreviewReform = Type.Object(reform, closed);
export type PreviewReform = Static<typeof PreviewReform>;

export const ReformUnit = Type.Object({ ...reform, revision: Type.Integer(), reason: Typed }, closed);
export type ReformUnit = Static<typeof ReformUnit>;

export const reformTouches = [
  'children',
  'subtree',
  'users',
  'roles',
  'open-visits',
  'handled',
  'applications',
  'drafts',
  'transfers',
  'committees',
] as const;

export const ReformPreview = Type.Object(
  {
    /** 将把“甲”并入“乙”：… */
    sentence: Type.String(),
    touches: Type.Array(
      Type.Object(
        {
          kind: OneOf(reformTouches),
          count: Count,
          /** What becomes of them. */
          sentence: Type.String(),
          /** A few of them by name. */
          examples: Type.Array(Type.String()),
        },
        closed,
      ),
    ),
    /** What must be put right first; with any of these 确定 is refused. */
    obstacles: Type.Array(Type.String()),
    /** The steps of 高级职称申报 of its people afterwards, for new applications. */
    routeSteps: Type.Array(Type.String()),
    revision: Type.Integer(),
  },
  closed,
);
export type ReformPreview = Static<typeof ReformPreview>;
