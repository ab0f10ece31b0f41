import { titleLevels } from '@zhicheng/domain';
import { Type, type Static } from 'typebox';
import { SeriesChoice } from './managed-notice.ts';
import { CivilDate, closed, Id, Instant, Nullable, OneOf } from './values.ts';

export const CommitteeContent = Type.Object(
  {
    name: Type.String({ maxLength: 200 }),
    titleLevel: OneOf(titleLevels),
    series: Type.Array(SeriesChoice, { maxItems: 30 }),
    formingUnitId: Id,
    officeUnitId: Id,
    divisionCode: Type.String({ maxLength: 6 }),
    filingNo: Type.String({ maxLength: 100 }),
    validFrom: CivilDate,
    validTo: CivilDate,
  },
  closed,
);

/** Where a committee stands today; `ending` within 90 days. */
export const committeeStandings = ['in-force', 'ending', 'ended', 'not-yet', 'stopped'] as const;

export const Committee = Type.Object(
  {
    id: Id,
    ...CommitteeContent.properties,
    formingUnitName: Type.String(),
    officeUnitName: Type.String(),
    divisionName: Type.String(),
    state: OneOf(['active', 'stopped']),
    standing: OneOf(committeeStandings),
    revision: Type.Integer(),
    /** Published notices that name it. */
    notices: Type.Integer(),
    mine: Type.Boolean(),
  },
  closed,
);
export type Committee = Static<typeof Committee>;

export const CommitteeHistory = Type.Array(
  Type.Object({ at: Instant, by: Type.String(), what: Type.String(), details: Nullable(Type.String()) }, closed),
);
export type CommitteeHistory = Static<typeof CommitteeHistory>;
