import { levelCodes } from '@zhicheng/domain';
import { Type, type Static } from 'typebox';
import { CivilDate, closed, Nullable, OneOf } from './values.ts';

export const Division = Type.Object(
  { code: Type.String(), name: Type.String(), parentCode: Nullable(Type.String()) },
  closed,
);
export const Divisions = Type.Object({ items: Type.Array(Division) }, closed);
export type Divisions = Static<typeof Divisions>;

const CatalogueProfession = Type.Object(
  {
    code: Type.String(),
    name: Type.String(),
    field: Type.String(),
    /** The usual 行业主管部门, a proposal only: what counts is the unit's own 主管行业. */
    localDepartment: Type.String(),
    provinceDepartment: Type.String(),
  },
  closed,
);

const CatalogueSeries = Type.Object(
  {
    code: Type.String(),
    name: Type.String(),
    /** Names of titles, from the highest level down. */
    titles: Type.Array(Type.Object({ rank: OneOf(levelCodes), names: Type.Array(Type.String()) }, closed)),
    professions: Type.Array(CatalogueProfession),
  },
  closed,
);

/** One version of 专业目录 whole, with the list of all versions. */
export const Catalogue = Type.Object(
  {
    versions: Type.Array(
      Type.Object(
        {
          version: Type.Integer(),
          name: Type.String(),
          validFrom: CivilDate,
          state: OneOf(['draft', 'published']),
          /** Whether new notices go by it today. */
          inForce: Type.Boolean(),
          notices: Type.Integer(),
        },
        closed,
      ),
    ),
    version: Type.Integer(),
    series: Type.Array(CatalogueSeries),
  },
  closed,
);
export type Catalogue = Static<typeof Catalogue>;
