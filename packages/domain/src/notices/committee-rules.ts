import { addMonthsToDate, compareDates, type CivilDate } from '../calendar/civil-date.ts';
import type { TitleLevel } from '../routes/step.ts';
import type { SeriesChoice } from './notice-content.ts';

/** Months for which 核准备案 holds at most (人社部令第40号 第8条). */
const LONGEST_FILING_MONTHS = 36;

/** What is entered of a 评审委员会. */
export type CommitteeContent = {
  readonly name: string;
  readonly titleLevel: TitleLevel;
  readonly series: readonly SeriesChoice[];
  /** 组建单位 */
  readonly formingUnitId: string;
  /** The unit whose 高/中/初评办 prepares its meetings. */
  readonly officeUnitId: string;
  readonly divisionCode: string;
  /** 备案文号 */
  readonly filingNo: string;
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate;
};

export type CommitteeFault = { readonly field: keyof CommitteeContent; readonly message: string };

/** What is wrong with a committee as entered, at its fields. */
export function checkCommittee(content: CommitteeContent): CommitteeFault[] {
  const faults: CommitteeFault[] = [];
  const nameLength = [...content.name.trim()].length;
  if (nameLength < 2 || nameLength > 100) faults.push({ field: 'name', message: '请填写评审委员会名称（2至100字）。' });
  if (content.series.length === 0) faults.push({ field: 'series', message: '请选择评审的职称系列。' });
  // 人社部令第40号 第6条: no committee across series.
  if (content.series.length > 1) {
    faults.push({ field: 'series', message: '评审委员会按职称系列或专业组建，不得跨系列（人社部令第40号第六条）。' });
  }
  return [...faults, ...checkFiling(content)];
}

/** 核准备案: its number and its days. */
export function checkFiling(filing: Pick<CommitteeContent, 'filingNo' | 'validFrom' | 'validTo'>): CommitteeFault[] {
  const faults: CommitteeFault[] = [];
  if (filing.filingNo.trim() === '') faults.push({ field: 'filingNo', message: '请填写备案文号。' });
  if (compareDates(filing.validTo, filing.validFrom) <= 0) {
    faults.push({ field: 'validTo', message: '有效期止应在有效期起之后。' });
  } else if (compareDates(filing.validTo, addMonthsToDate(filing.validFrom, LONGEST_FILING_MONTHS)) > 0) {
    faults.push({ field: 'validTo', message: '核准备案有效期最长3年（人社部令第40号第八条），请缩短或到期续期。' });
  }
  return faults;
}

/** Whether a committee reviews a profession: of a series that it was filed for, and one of those named there. */
export function reviews(filed: readonly SeriesChoice[], seriesCode: string, professionCode: string): boolean {
  return filed.some(
    ({ code, professions }) =>
      code === seriesCode && (professions.length === 0 || professions.includes(professionCode)),
  );
}
