import { entryOf, nameIn, type CatalogueChanges } from '../dossier/catalogue.ts';
import { textOf, type Values } from '../dossier/content.ts';
import type { Coordinates } from '../routes/office.ts';
import type { TitleLevel } from '../routes/step.ts';
import { ok, refused, type Result } from '../result.ts';
import type { UnitClass } from '../units/unit-class.ts';

/** What the applicant's unit and the notice bring to the coordinates. */
export type CoordinateFacts = {
  readonly employer: {
    readonly id: string;
    readonly name: string;
    readonly unitClass: UnitClass;
    readonly superiorId: string | null;
    readonly countyCode: string | null;
    readonly cityCode: string | null;
  };
  readonly titleLevel: TitleLevel;
  readonly committee: Coordinates['committee'];
  readonly catalogueVersion: number;
  /** What that version says otherwise than the lists of this program. */
  readonly catalogue?: CatalogueChanges | undefined;
};

/**
 * The coordinates that a 提交 freezes, out of 首页's values. A typed 专业名称 is printed as typed; routes use the listed
 * 最接近的专业 (§4.1.1.2). Refused while series or profession is not filled in.
 */
export function coordinatesOf(
  home: Values,
  facts: CoordinateFacts,
): Result<Coordinates, { code: 'profession-missing' }> {
  const { catalogue } = facts;
  const listed =
    entryOf('PROFESSION', home['profession'], catalogue) ?? entryOf('PROFESSION', home['routingProfession'], catalogue);
  const seriesCode = textOf(home, 'series') || (listed?.attributes?.['series'] ?? '');
  const seriesName = nameIn('SERIES', seriesCode, catalogue);
  if (!listed || seriesName === undefined) return refused({ code: 'profession-missing' });
  const { employer, titleLevel, committee, catalogueVersion } = facts;
  return ok({
    employerId: employer.id,
    employerName: employer.name,
    unitClass: employer.unitClass,
    superiorId: employer.superiorId,
    countyCode: employer.countyCode,
    cityCode: employer.cityCode,
    titleLevel,
    seriesCode,
    seriesName,
    routingProfession: { code: listed.code, name: listed.name },
    committee,
    catalogueVersion,
  });
}
