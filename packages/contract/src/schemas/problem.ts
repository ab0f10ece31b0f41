import { Type, type Static } from 'typebox';

/** RFC 9457 problem details. `detail` is the Chinese sentence for the person; `errors` lead to fields. */
export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  code: Type.String(),
  detail: Type.String(),
  requestId: Type.Optional(Type.String()),
  errors: Type.Optional(Type.Array(Type.Object({ field: Type.String(), message: Type.String() }))),
  /** Facts of the refusal, by code (who, when, now where; the current version). */
  facts: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
});
export type Problem = Static<typeof Problem>;
