import { capabilities, roles, unitClasses } from '@zhicheng/domain';
import { Type, type Static } from 'typebox';
import { closed, Id, Nullable, OneOf } from './values.ts';

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
    accounts: Type.Array(
      Type.Object({ loginName: Type.String(), password: Type.String(), description: Type.String() }, closed),
    ),
  },
  closed,
);
export type SignInPage = Static<typeof SignInPage>;

export const SignIn = Type.Object(
  { loginName: Type.String({ minLength: 1, maxLength: 64 }), password: Type.String({ minLength: 1, maxLength: 256 }) },
  closed,
);

export const ChangePassword = Type.Object(
  {
    oldPassword: Type.String({ minLength: 1, maxLength: 256 }),
    newPassword: Type.String({ minLength: 1, maxLength: 256 }),
    confirmation: Type.String({ minLength: 1, maxLength: 256 }),
  },
  closed,
);
