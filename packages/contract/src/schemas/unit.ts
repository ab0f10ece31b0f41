import { stepCodes, unitActions, unitClasses } from '@zhicheng/domain';
import { Type, type Static } from 'typebox';
import { CivilDate, closed, Count, Id, Instant, Nullable, OneOf } from './values.ts';

export const unitStates = ['active', 'stopped'] as const;
export const unitSorts = ['name', '-name', 'newest', 'oldest'] as const;

/** What is typed may be far too long: the answer then stands at its field. */
export const Typed = Type.String({ maxLength: 20_000 });

export const UnitReference = Type.Object({ id: Id, name: Type.String() }, closed);

/** A node of the tree; its children are asked for when it is opened. */
export const UnitNode = Type.Object(
  {
    id: Id,
    name: Type.String(),
    /** Pinyin initials: typing finds a node without an input method. */
    initials: Type.String(),
    unitClass: OneOf(unitClasses),
    state: OneOf(unitStates),
    hasChildren: Type.Boolean(),
  },
  closed,
);
export type UnitNode = Static<typeof UnitNode>;

export const UnitNodes = Type.Object({ items: Type.Array(UnitNode), next: Nullable(Type.String()) }, closed);
export type UnitNodes = Static<typeof UnitNodes>;

const allowance = {
  allowedActions: Type.Array(OneOf(unitActions)),
  /** Those that the person would look for and cannot do, each with why. */
  refusedActions: Type.Array(Type.Object({ action: OneOf(unitActions), reason: Type.String() }, closed)),
};

const outline = {
  id: Id,
  name: Type.String(),
  unitClass: OneOf(unitClasses),
  creditCode: Type.String(),
  divisionCode: Type.String(),
  /** 德阳市罗江区 */
  divisionName: Type.String(),
  superior: Nullable(UnitReference),
  contactName: Nullable(Type.String()),
  contactPhone: Nullable(Type.String()),
  state: OneOf(unitStates),
  revision: Type.Integer(),
};

/** A line of the table. */
export const UnitLine = Type.Object({ ...outline, clerks: Type.Integer(), ...allowance }, closed);
export type UnitLine = Static<typeof UnitLine>;

const Coded = Type.Object({ code: Type.String(), name: Type.String() }, closed);

export const UnitHead = Type.Object(
  { id: Id, name: Type.String(), post: Type.String(), fromDate: CivilDate, toDate: Nullable(CivilDate) },
  closed,
);

export const UnitDetail = Type.Object(
  {
    ...outline,
    sharesCreditCode: Type.Boolean(),
    /** From the top of what the reader may see down to the 上级机构: opens the tree. */
    path: Type.Array(UnitReference),
    nature: Nullable(Type.String()),
    natureName: Nullable(Type.String()),
    address: Nullable(Type.String()),
    postcode: Nullable(Type.String()),
    remark: Nullable(Type.String()),
    successor: Nullable(UnitReference),
    professions: Type.Array(Coded),
    series: Type.Array(Coded),
    /** 负责人, the one in office first. */
    heads: Type.Array(UnitHead),
    counts: Type.Object(
      {
        users: Count,
        clerks: Count,
        children: Count,
        applications: Count,
        /** Open visits that lie at this unit. */
        openVisits: Count,
      },
      closed,
    ),
    /** The steps of 高级职称申报 of its people. */
    routeSteps: Type.Array(Type.String()),
    createdAt: Instant,
    ...allowance,
  },
  closed,
);
export type UnitDetail = Static<typeof UnitDetail>;

/** What the form may offer to this clerk, by the unit in whose name a unit is created. */
export const UnitFormOptions = Type.Object(
  {
    superiors: Type.Array(
      Type.Object(
        {
          id: Id,
          name: Type.String(),
          unitClass: OneOf(unitClasses),
          divisionCode: Type.String(),
          /** Those that may be created here, in the manual's order, with the divisions to choose from. */
          classes: Type.Array(
            Type.Object({ unitClass: OneOf(unitClasses), divisionCodes: Type.Array(Type.String()) }, closed),
          ),
          /** The others, each with who creates it or which role is missing. */
          refusedClasses: Type.Array(Type.Object({ unitClass: OneOf(unitClasses), reason: Type.String() }, closed)),
        },
        closed,
      ),
    ),
  },
  closed,
);
export type UnitFormOptions = Static<typeof UnitFormOptions>;

const described = {
  name: Typed,
  creditCode: Typed,
  /** 一个机构多块牌子. */
  sharesCreditCode: Type.Boolean(),
  nature: Typed,
  contactName: Typed,
  contactPhone: Typed,
  address: Typed,
  postcode: Typed,
  remark: Typed,
  /** 主管行业: codes of professions, and of whole series. */
  professions: Type.Array(Type.String({ maxLength: 20 }), { maxItems: 600 }),
  series: Type.Array(Type.String({ maxLength: 20 }), { maxItems: 60 }),
};

const head = {
  headName: Typed,
  headPost: Typed,
  /** YYYY-MM-DD; empty where no head is named. */
  headFrom: Typed,
};

/** The form of 新增, whole; what is left empty is an empty string. */
export const CreateUnit = Type.Object(
  {
    superiorId: Id,
    unitClass: OneOf(unitClasses),
    divisionCode: Type.String({ maxLength: 20 }),
    ...described,
    ...head,
  },
  closed,
);
export type CreateUnit = Static<typeof CreateUnit>;

/** The form of 编辑; for the own unit only 联系人, 联系电话, 通讯地址 and 邮政编码 may differ from what stands. */
export const UpdateUnit = Type.Object({ revision: Type.Integer(), ...described }, closed);
export type UpdateUnit = Static<typeof UpdateUnit>;

/** The form as far as it is filled in. */
export const PreviewUnit = Type.Object(
  {
    /** The unit that is edited; null for a new one. */
    unitId: Nullable(Id),
    superiorId: Nullable(Id),
    unitClass: Nullable(OneOf(unitClasses)),
    divisionCode: Type.String({ maxLength: 20 }),
    ...described,
    ...head,
  },
  closed,
);
export type PreviewUnit = Static<typeof PreviewUnit>;

/** A unit met elsewhere: whose the name or the code is. */
export const UnitMention = Type.Object(
  {
    /** Null where the reader may not open it. */
    id: Nullable(Id),
    name: Type.String(),
    unitClass: OneOf(unitClasses),
    divisionName: Type.String(),
    superiorName: Nullable(Type.String()),
    contactPhone: Nullable(Type.String()),
    state: OneOf(unitStates),
    /** Whether it makes 确定 impossible, or only calls for a second look. */
    blocks: Type.Boolean(),
  },
  closed,
);
export type UnitMention = Static<typeof UnitMention>;

export const UnitPreview = Type.Object(
  {
    /** By field of `unitFields`; fields that are still empty are named only where they are required. */
    errors: Type.Array(Type.Object({ field: Type.String(), message: Type.String() }, closed)),
    /** 将创建：… Null while name, class or 上级机构 is missing. */
    sentence: Nullable(Type.String()),
    /** 高级职称申报 with the offices as they are found today. */
    route: Type.Array(
      Type.Object(
        {
          step: OneOf(stepCodes),
          stepName: Type.String(),
          unitName: Nullable(Type.String()),
          /** Why that unit, or on what it depends. */
          reason: Type.String(),
        },
        closed,
      ),
    ),
    sameName: Type.Array(UnitMention),
    sameCode: Type.Array(UnitMention),
  },
  closed,
);
export type UnitPreview = Static<typeof UnitPreview>;

export const UnitSaved = Type.Object({ id: Id, revision: Type.Integer() }, closed);
export type UnitSaved = Static<typeof UnitSaved>;

export const StopUnit = Type.Object(
  {
    revision: Type.Integer(),
    reason: Typed,
    /** The unit that takes everything over (it is merged into); null for a plain stop. */
    successorId: Nullable(Id),
    /** Without a successor: what lies open there is acted on by the 上级机构 (代行). */
    superiorActs: Type.Boolean(),
  },
  closed,
);
export type StopUnit = Static<typeof StopUnit>;

export const AddHead = Type.Object({ name: Typed, post: Typed, fromDate: Typed }, closed);
