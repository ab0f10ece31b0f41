import { capabilities, roles, unitClasses } from '@zhicheng/domain';
import { Type, type Static } from 'typebox';
import { closed, Id, Instant, Nullable, OneOf } from './values.ts';

export const Membership = Type.Object(
  {
    id: Id,
    unit: Type.Object({ id: Id, name: Type.String(), unitClass: OneOf(unitClasses) }, closed),
    roles: Type.Array(OneOf(roles)),
  },
  closed,
);

export const Session = Type.Object(
  {
    person: Type.Object({ id: Id, name: Type.String() }, closed),
    memberships: Type.Array(Membership),
    capabilities: Type.Array(OneOf(capabilities)),
    /** The default or a one-time password: nothing but changing it is open until then. */
    mustChangePassword: Type.Boolean(),
    /** The code of the second factor is still owed: nothing else is open, and no right is told. */
    mustGiveCode: Type.Boolean(),
    /** A second factor is asked of this person, who has set up none: that comes first. */
    mustSetUpSecondFactor: Type.Boolean(),
    /** Text of the strip that can't be closed (演示环境 · 数据为虚构), or null. */
    strip: Nullable(Type.String()),
    idleMinutes: Type.Integer(),
    /** The running build: a page of an older one offers 刷新使用新版本. */
    build: Type.String(),
  },
  closed,
);
export type Session = Static<typeof Session>;

export const SignInPage = Type.Object(
  {
    strip: Nullable(Type.String()),
    /** Whether a forgotten password can be replaced by a code sent by mail. */
    mailsCodes: Type.Boolean(),
    accounts: Type.Array(
      Type.Object({ loginName: Type.String(), password: Type.String(), description: Type.String() }, closed),
    ),
  },
  closed,
);
export type SignInPage = Static<typeof SignInPage>;

const LoginName = Type.String({ minLength: 1, maxLength: 64 });
const Password = Type.String({ minLength: 1, maxLength: 256 });
const Code = Type.String({ minLength: 1, maxLength: 32 });

export const SessionRemembered = Type.Object({ remembered: Type.Boolean() }, closed);
export type SessionRemembered = Static<typeof SessionRemembered>;

/** Without a 登录名: whose session ended in this browser. */
export const PuzzleFor = Type.Object({ loginName: Type.Optional(LoginName) }, closed);

/** 拖动滑块完成验证: two pictures, and the same thing asked in words for whoever cannot see them. Null: not asked here. */
export const Puzzle = Type.Object(
  {
    puzzle: Nullable(
      Type.Object(
        {
          id: Id,
          picture: Type.String(),
          piece: Type.String(),
          width: Type.Integer(),
          height: Type.Integer(),
          pieceWidth: Type.Integer(),
          question: Type.String(),
        },
        closed,
      ),
    ),
  },
  closed,
);
export type Puzzle = NonNullable<Static<typeof Puzzle>['puzzle']>;

export const SignIn = Type.Object(
  {
    loginName: Type.Optional(LoginName),
    password: Password,
    solution: Type.Optional(
      Type.Object(
        {
          puzzleId: Id,
          position: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000 })),
          answer: Type.Optional(Type.String({ maxLength: 20 })),
        },
        closed,
      ),
    ),
  },
  closed,
);
export type Solution = NonNullable<Static<typeof SignIn>['solution']>;

export const GiveCode = Type.Object({ code: Code }, closed);

export const RequestPasswordCode = Type.Object({ loginName: LoginName }, closed);

export const ResetPassword = Type.Object(
  { loginName: LoginName, code: Code, newPassword: Password, confirmation: Password },
  closed,
);

export const OwnSessions = Type.Object(
  {
    sessions: Type.Array(
      Type.Object(
        {
          id: Id,
          current: Type.Boolean(),
          signedInAt: Instant,
          lastSeenAt: Instant,
          address: Type.String(),
          browser: Type.String(),
        },
        closed,
      ),
    ),
  },
  closed,
);
export type OwnSession = Static<typeof OwnSessions>['sessions'][number];

export const SecondFactorState = Type.Object(
  {
    /** Whether this person's roles need one here. */
    required: Type.Boolean(),
    setUpAt: Nullable(Instant),
    recoveryCodesLeft: Type.Integer(),
  },
  closed,
);

/** The password is asked where a second factor is already set up. */
export const OfferSecondFactor = Type.Object({ password: Type.Optional(Password) }, closed);

export const SecondFactorOffer = Type.Object({ secret: Type.String(), address: Type.String() }, closed);

export const RecoveryCodes = Type.Object({ recoveryCodes: Type.Array(Type.String()) }, closed);

/** Base64 of 32 bytes. */
export const BrowserKey = Type.Object({ key: Type.String() }, closed);

export const ChangePassword = Type.Object(
  {
    oldPassword: Type.String({ minLength: 1, maxLength: 256 }),
    newPassword: Type.String({ minLength: 1, maxLength: 256 }),
    confirmation: Type.String({ minLength: 1, maxLength: 256 }),
  },
  closed,
);
