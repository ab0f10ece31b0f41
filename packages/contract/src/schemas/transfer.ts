import { Type, type Static } from 'typebox';
import { Handover } from './user.ts';
import { closed, Id, Instant, Nullable, OneOf } from './values.ts';

export const transferStates = ['waiting', 'released', 'refused', 'withdrawn'] as const;

/** `move`: leaves the old unit; `second`: stays there too (兼任). */
export const transferKinds = ['move', 'second'] as const;

const place = Type.Object({ id: Id, name: Type.String() }, closed);

/** 申请调入: a unit asks another for a person. */
export const Transfer = Type.Object(
  {
    id: Id,
    /** Null for who asks, until the person is released: an identity number alone names nobody. */
    personName: Nullable(Type.String()),
    maskedNumber: Type.String(),
    kind: OneOf(transferKinds),
    from: place,
    to: place,
    reason: Type.String(),
    requestedAt: Instant,
    requestedBy: Type.String(),
    /** From then on the common superior decides. */
    dueAt: Instant,
    /** The common superior of both units. */
    superior: Nullable(place),
    state: OneOf(transferStates),
    decidedAt: Nullable(Instant),
    decidedBy: Nullable(Type.String()),
    decision: Nullable(Type.String()),
    /** The membership that it began. */
    membershipId: Nullable(Id),
    mayDecide: Type.Boolean(),
    mayWithdraw: Type.Boolean(),
  },
  closed,
);
export type Transfer = Static<typeof Transfer>;

export const RequestTransfer = Type.Object(
  {
    /** The unit that asks. */
    unitId: Id,
    identityNumber: Type.String({ maxLength: 64 }),
    kind: OneOf(transferKinds),
    /** Which of the person's units is asked; needed only where there are several. */
    fromUnitId: Type.Optional(Id),
    reason: Type.String({ maxLength: 200 }),
  },
  closed,
);

export type RequestTransfer = Static<typeof RequestTransfer>;

export const DecideTransfer = Type.Object(
  {
    decision: OneOf(['release', 'refuse']),
    /** Needed for `refuse`: the asking unit reads it. */
    reason: Type.String({ maxLength: 200 }),
    handover: Type.Optional(Handover),
  },
  closed,
);
