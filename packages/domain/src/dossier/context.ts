/** What a dossier is checked and shown against, besides itself. Plain data, so that browser and server check alike. */
import type { CivilDate } from '../calendar/civil-date.ts';
import type { TitleLevel } from '../routes/step.ts';
import type { UnitClass } from '../units/unit-class.ts';
import type { CatalogueChanges } from './catalogue.ts';
import type { LevelCode } from './code-lists/levels.ts';

export type DossierContext = {
  /** Today in Shanghai, by the server's clock. */
  readonly today: CivilDate;
  readonly draftCreatedOn: CivilDate;
  readonly applicant: {
    readonly name: string;
    /** First six and last four digits; the number itself never enters a dossier. */
    readonly maskedIdNumber: string;
    readonly birth: CivilDate;
    /** GB/T 2261.1: 1 male, 2 female. */
    readonly gender: '1' | '2';
  };
  readonly employer: {
    readonly name: string;
    readonly unitClass: UnitClass;
    /** A code of UNIT_NATURE, where the unit's record says it. */
    readonly nature: string | null;
    /** 所属行政区域 in words, from province to county. */
    readonly regionName: string;
  };
  readonly notice: {
    readonly id: string;
    readonly title: string;
    readonly year: number;
    /** 资历计算截止日. */
    readonly cutoff: CivilDate;
    readonly titleLevel: TitleLevel;
    /** Codes of SERIES. */
    readonly series: readonly string[];
    readonly levels: readonly LevelCode[];
    /** Codes of APPLY_TYPE. */
    readonly applyTypes: readonly string[];
    readonly committeeName: string | null;
    /** Whether 诚信承诺书 must also come as a signed scan. */
    readonly asksPledgeScan: boolean;
    /** Whether 学信网 filing must come as a file. */
    readonly asksDiplomaFiling: boolean;
    /** Whether 核准评审职数 is checked (事业单位 only). */
    readonly asksPostQuota: boolean;
  };
  /** What the notice's version of 专业目录 says otherwise than the lists of this program; absent where it is the same. */
  readonly catalogue?: CatalogueChanges;
  /** The 行业主管部门 that the product computes from profession and region, in words; null before it can. */
  readonly industryDepartment: string | null;
};
