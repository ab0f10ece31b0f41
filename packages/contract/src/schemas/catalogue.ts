import { Type, type Static } from 'typebox';
import { closed, Nullable } from './values.ts';

export const Division = Type.Object(
  { code: Type.String(), name: Type.String(), parentCode: Nullable(Type.String()) },
  closed,
);
export const Divisions = Type.Object({ items: Type.Array(Division) }, closed);
export type Divisions = Static<typeof Divisions>;
