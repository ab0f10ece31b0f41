import { Type, type Static } from 'typebox';
import { closed, Count, Id, Instant, Nullable } from './values.ts';

/** 消息: what a person is told; work that waits stands in 待办 and is never a message too. */
export const OwnMessage = Type.Object(
  {
    id: Id,
    text: Type.String(),
    at: Instant,
    read: Type.Boolean(),
    /** The application that it is about; null where it is about the account. */
    applicationId: Nullable(Id),
  },
  closed,
);
export type OwnMessage = Static<typeof OwnMessage>;

export const MarkMessages = Type.Object({ ids: Type.Array(Id, { minItems: 1, maxItems: 100 }) }, closed);

export const UnreadMessages = Type.Object({ unread: Count }, closed);
