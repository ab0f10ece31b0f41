import type { RouteKind, TitleLevel, UnitClass } from '@zhicheng/domain';
import type { TitleRank } from '../../platform/database/index.ts';

/** All that a 评审通知 says; its revisions keep exactly this. Days are civil days, both ends counted. */
export interface NoticeContent {
  readonly title: string;
  readonly applyYear: number;
  readonly titleLevel: TitleLevel;
  readonly kind: RouteKind;
  readonly ranks: readonly TitleRank[];
  /** None for 初定, which has no committee. */
  readonly committeeId: string | null;
  /** No professions named means all of the series. */
  readonly series: readonly { readonly code: string; readonly professions: readonly string[] }[];
  readonly unitClasses: readonly UnitClass[];
  /** Codes of divisions; none means the whole province. */
  readonly regions: readonly string[];
  /** Codes of APPLY_TYPE. */
  readonly applyTypes: readonly string[];
  readonly windowFrom: string;
  readonly windowTo: string;
  /** The last day to which a 补正 deadline may be set. */
  readonly mendLatest: string;
  readonly mendWorkingDays: number;
  /** Whether 直达本环节 may be chosen. */
  readonly allowsDirectReturn: boolean;
  /** Whether it takes the person's place of the year. */
  readonly takesPlace: boolean;
  /** 资历计算截止日 */
  readonly cutoff: string;
  readonly asksPledgeScan: boolean;
  readonly asksDiplomaFiling: boolean;
  readonly asksPostQuota: boolean;
  /** Paragraphs of plain text. */
  readonly body: string;
  readonly contact: string;
}
