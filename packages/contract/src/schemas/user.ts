import { roles, stepCodes, unitClasses, userActions, userStates } from '@zhicheng/domain';
import { Type, type Static } from 'typebox';
import { CivilDate, closed, Id, Instant, Nullable, OneOf } from './values.ts';

export const UserUnit = Type.Object({ id: Id, name: Type.String(), unitClass: OneOf(unitClasses) }, closed);

/** A 登录名 as it is shown: one that is the identity number only by its last four. */
export const ShownLogin = Type.Object({ isIdentityNumber: Type.Boolean(), shown: Type.String() }, closed);

/** A line of 用户管理: a person in a unit. Numbers only by their last four. */
export const UserRow = Type.Object(
  {
    membershipId: Id,
    personId: Id,
    name: Type.String(),
    unit: UserUnit,
    /** Null only for the three officers' accounts of set-up. */
    maskedNumber: Nullable(Type.String()),
    login: ShownLogin,
    roles: Type.Array(OneOf(roles)),
    state: OneOf(userStates),
    /** Null: 从未登录. */
    lastSignedInAt: Nullable(Instant),
  },
  closed,
);
export type UserRow = Static<typeof UserRow>;

/** 代办: a colleague of the same unit handles for somebody, by named roles, for a time. */
export const StandIn = Type.Object(
  {
    id: Id,
    absentMembershipId: Id,
    absentName: Type.String(),
    standInMembershipId: Id,
    standInName: Type.String(),
    roles: Type.Array(OneOf(roles)),
    from: Instant,
    to: Instant,
    state: OneOf(['coming', 'running', 'ended']),
  },
  closed,
);
export type StandIn = Static<typeof StandIn>;

/** 用户 — 详情: one person in one unit, and what the reader may do with it. */
export const User = Type.Object(
  {
    membershipId: Id,
    personId: Id,
    name: Type.String(),
    unit: UserUnit,
    maskedNumber: Nullable(Type.String()),
    maskedPhone: Nullable(Type.String()),
    mail: Nullable(Type.String()),
    login: ShownLogin,
    roles: Type.Array(Type.Object({ role: OneOf(roles), from: Instant }, closed)),
    state: OneOf(userStates),
    createdAt: Instant,
    lastSignedInAt: Nullable(Instant),
    /** A password that somebody else gave, good until then; `own` was chosen by the person. */
    passwordKind: OneOf(['initial', 'one-time', 'own']),
    passwordUntil: Nullable(Instant),
    /** Signing in is held back until then after wrong passwords. */
    lockedUntil: Nullable(Instant),
    /** Other units of the same person. */
    otherUnits: Type.Array(UserUnit),
    standIns: Type.Array(StandIn),
    revision: Type.Integer(),
    allowedActions: Type.Array(OneOf(userActions)),
    withheld: Type.Array(Type.Object({ action: OneOf(userActions), why: Type.String() }, closed)),
  },
  closed,
);
export type User = Static<typeof User>;

/** What becomes of the open visits of which somebody is the last handler: a colleague gets the role, or the unit above acts (代行). */
export const Handover = Type.Union([
  Type.Object({ to: Type.Literal('colleague'), membershipId: Id }, closed),
  Type.Object({ to: Type.Literal('superior') }, closed),
]);
export type Handover = Static<typeof Handover>;

const reason = Type.String({ maxLength: 200 });

export const LookUpUser = Type.Object({ unitId: Id, identityNumber: Type.String({ maxLength: 64 }) }, closed);

/** Whose number it is: nobody's, of this unit already, of others, or on its way into this unit. */
export const LookedUpUser = Type.Object(
  {
    found: OneOf(['free', 'here', 'elsewhere', 'transfer-pending']),
    units: Type.Array(Type.Object({ id: Id, name: Type.String() }, closed)),
    /** For the person at the form: what it means and what to do. Empty where it is free. */
    sentence: Type.String(),
  },
  closed,
);
export type LookedUpUser = Static<typeof LookedUpUser>;

/** 用户信息填报; 登录名 is the identity number where it is absent. */
export const CreateUser = Type.Object(
  {
    unitId: Id,
    name: Type.String({ maxLength: 200 }),
    identityNumber: Type.String({ maxLength: 64 }),
    loginName: Type.Optional(Type.String({ maxLength: 64 })),
    phone: Type.Optional(Type.String({ maxLength: 64 })),
    mail: Type.Optional(Type.String({ maxLength: 200 })),
  },
  closed,
);

export const CreatedUser = Type.Object(
  {
    membershipId: Id,
    personId: Id,
    login: ShownLogin,
    /** Told this once; null where the account has the default password. */
    shownPassword: Nullable(Type.String()),
    passwordUntil: Instant,
  },
  closed,
);
export type CreatedUser = Static<typeof CreatedUser>;

export const RoleOption = Type.Object(
  {
    role: OneOf(roles),
    label: Type.String(),
    held: Type.Boolean(),
    /** Why it cannot be given (where not held) or taken away (where held) by the reader; null where it can. */
    why: Nullable(Type.String()),
  },
  closed,
);

/** 用户审批权限设置: every role of the two groups in the manual's order. */
export const RoleOptions = Type.Object(
  {
    membershipId: Id,
    name: Type.String(),
    unit: UserUnit,
    groups: Type.Array(Type.Object({ group: OneOf(['特殊', '普通']), roles: Type.Array(RoleOption) }, closed)),
    revision: Type.Integer(),
  },
  closed,
);
export type RoleOptions = Static<typeof RoleOptions>;

export const SetRoles = Type.Object(
  {
    /** All roles that the user is to hold here afterwards. */
    roles: Type.Array(OneOf(roles), { maxItems: 22 }),
    revision: Type.Integer({ minimum: 1 }),
    handover: Type.Optional(Handover),
  },
  closed,
);

/** What is absent stays as it is; null takes phone or mail away. A changed name or number needs its reason. */
export const CorrectUser = Type.Object(
  {
    revision: Type.Integer({ minimum: 1 }),
    name: Type.Optional(Type.String({ maxLength: 200 })),
    identityNumber: Type.Optional(Type.String({ maxLength: 64 })),
    phone: Type.Optional(Nullable(Type.String({ maxLength: 64 }))),
    mail: Type.Optional(Nullable(Type.String({ maxLength: 200 }))),
    reason: Type.Optional(reason),
  },
  closed,
);

export type CorrectUser = Static<typeof CorrectUser>;

export const EndUser = Type.Object({ reason, handover: Type.Optional(Handover) }, closed);
export const ResumeUser = Type.Object({ reason }, closed);
export const MoveUser = Type.Object({ toUnitId: Id, reason, handover: Type.Optional(Handover) }, closed);

export const OneTimePassword = Type.Object(
  {
    login: ShownLogin,
    /** Told this once: null where the same request is sent again. */
    shownPassword: Nullable(Type.String()),
    passwordUntil: Instant,
  },
  closed,
);

/** 代办 from the first day to the last, both counted; the first may be today. */
export const CreateStandIn = Type.Object(
  {
    standInMembershipId: Id,
    roles: Type.Array(OneOf(roles), { minItems: 1, maxItems: 10 }),
    from: CivilDate,
    to: CivilDate,
  },
  closed,
);

/** Who can stand in for somebody: the others of the unit, and the roles that can be stood in for. */
export const StandIns = Type.Object(
  {
    roles: Type.Array(OneOf(roles)),
    colleagues: Type.Array(Type.Object({ membershipId: Id, name: Type.String() }, closed)),
    standIns: Type.Array(StandIn),
  },
  closed,
);
export type StandIns = Static<typeof StandIns>;

/** 账号通知单: what is handed to the person; never a password that is the person's own. */
export const AccountNotice = Type.Object(
  {
    personName: Type.String(),
    unitName: Type.String(),
    login: ShownLogin,
    roles: Type.Array(OneOf(roles)),
    passwordKind: OneOf(['initial', 'one-time', 'own']),
    /** The default password where that is what the account has; a one-time password was shown once and is nowhere. */
    initialPassword: Nullable(Type.String()),
    passwordUntil: Nullable(Instant),
    /** Whom to ask: the unit's clerks, else those of its 上级机构. */
    askAt: Type.Object(
      { unitName: Type.String(), phone: Nullable(Type.String()), people: Type.Array(Type.String()) },
      closed,
    ),
    issuedAt: Instant,
    issuedBy: Type.String(),
  },
  closed,
);
export type AccountNotice = Static<typeof AccountNotice>;

/** One's own data: phone and mail are one's own to correct, name and number a clerk's. */
export const OwnProfile = Type.Object(
  {
    name: Type.String(),
    maskedNumber: Nullable(Type.String()),
    login: ShownLogin,
    phone: Nullable(Type.String()),
    mail: Nullable(Type.String()),
    memberships: Type.Array(Type.Object({ membershipId: Id, unit: UserUnit, roles: Type.Array(OneOf(roles)) }, closed)),
    /** Where one stands in, and who stands in for oneself. */
    standIns: Type.Array(StandIn),
    revision: Type.Integer(),
  },
  closed,
);
export type OwnProfile = Static<typeof OwnProfile>;

export const UpdateOwn = Type.Object(
  {
    revision: Type.Integer({ minimum: 1 }),
    phone: Nullable(Type.String({ maxLength: 64 })),
    mail: Nullable(Type.String({ maxLength: 200 })),
  },
  closed,
);

/** `facts` of the refusal `visits-need-handler`: what would lie there without anybody, and who could take it. */
export const VisitsNeedHandler = Type.Object({
  count: Type.Integer(),
  /** The first twenty. */
  visits: Type.Array(
    Type.Object({
      number: Type.String(),
      applicantName: Type.String(),
      step: OneOf(stepCodes),
      stepName: Type.String(),
      unitName: Type.String(),
    }),
  ),
  /** Colleagues of that unit to whom the roles can be given. */
  colleagues: Type.Array(Type.Object({ membershipId: Id, name: Type.String() })),
  /** The unit above that would act (代行); null where nobody above can. */
  superiorName: Nullable(Type.String()),
});
export type VisitsNeedHandler = Static<typeof VisitsNeedHandler>;
