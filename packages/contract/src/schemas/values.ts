/** Shapes that many answers share: ids, instants, civil dates, and values of a closed list. */
import { Type, type TNull, type TSchema, type TUnion, type TUnsafe } from 'typebox';

export const Id = Type.String({ pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$', maxLength: 36 });
/** ISO 8601 with milliseconds and Z. */
export const Instant = Type.String({ minLength: 20, maxLength: 30 });
/** Written as a day; the rules say of which field it does not exist. */
export const CivilDate = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
/** A day that exists, from the year 1 on, where no rule looks at it before the database. */
export const ExistingDay = Type.String({ pattern: '^(?!0000)\\d{4}-\\d{2}-\\d{2}$', format: 'date' });

/** One of a closed list of the domain; the list is written once, there. */
export function OneOf<T extends string>(values: readonly T[]): TUnsafe<T> {
  return Type.Unsafe<T>({ type: 'string', enum: [...values] });
}

export function Nullable<T extends TSchema>(schema: T): TUnion<[T, TNull]> {
  return Type.Union([schema, Type.Null()]);
}

/** Objects that cross the wire have no property beyond those named. */
export const closed = { additionalProperties: false } as const;

/** A page by key: `next` is handed back as `after`; null at the end. */
export function Page<T extends TSchema>(item: T) {
  return Type.Object({ items: Type.Array(item), next: Nullable(Type.String()), count: Count }, closed);
}

/** 共 N 条: exact to 1,000, then 1000+ (`more`). */
export const Count = Type.Object({ value: Type.Integer({ minimum: 0 }), more: Type.Boolean() }, closed);

export const pageQuery = {
  /** Holds what the list is sorted by: the pinyin of the longest name is longer than the name. */
  after: Type.Optional(Type.String({ maxLength: 2000 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
};

export const Empty = Type.Object({}, closed);
