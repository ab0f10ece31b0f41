/** Rules of 教育经历, row by row: times, degree against 学历, numbers. */
import { addMonthsToDate } from '../../calendar/civil-date.ts';
import { isMonth, monthOfDate, monthsBetween } from '../../calendar/month.ts';
import { degreeOnly, isHigherEducation } from '../code-lists/education.ts';
import { codeName } from '../code-lists/index.ts';
import { fullTime, noDegree } from '../code-lists/study.ts';
import { isTrue, rowsOf, textOf, type Row } from '../content.ts';
import type { CheckFacts, FolderCheck } from '../declaration.ts';
import { error, warning, type Issue } from '../issue.ts';

type RowCheck = (row: Row, facts: CheckFacts) => readonly Issue[];

const at = (row: Row, field: string) => ({ folder: 'education', rowId: row.id, field }) as const;

const schoolAge = 6;

const times: RowCheck = (row, { context }) => {
  const [start, end] = [textOf(row, 'start'), textOf(row, 'end')];
  const issues: Issue[] = [];
  const earliest = monthOfDate(addMonthsToDate(context.applicant.birth, schoolAge * 12));
  if (isMonth(start) && start < earliest)
    issues.push(error(at(row, 'start'), 'too-young', '入学时不满 6 周岁，请核对入学时间。'));
  if (isMonth(start) && isMonth(end) && end < start) {
    issues.push(error(at(row, 'end'), 'end-before-start', '毕（肄、结）业时间早于入学时间，请改正。'));
  }
  return issues;
};

/** From half to three times the length of schooling; part-time study may take longer, so there it only asks. */
const duration: RowCheck = (row) => {
  const [start, end, years] = [textOf(row, 'start'), textOf(row, 'end'), Number(textOf(row, 'years'))];
  if (!isMonth(start) || !isMonth(end) || end < start || !(years > 0)) return [];
  const months = monthsBetween(start, end);
  if (months >= years * 6 && months <= years * 36) return [];
  const message = `在校 ${String(months)} 个月，与学制 ${String(years)} 年相差过大，请核对入学、毕业时间和学制。`;
  return [
    row['studyForm'] === fullTime
      ? error(at(row, 'years'), 'duration', message)
      : warning(at(row, 'years'), 'duration', message),
  ];
};

/** Which 学历 a degree can stand beside; degrees of 专科 and below do not exist. */
const degreeBeside: Readonly<Record<string, readonly string[]>> = {
  '1': [degreeOnly],
  '2': ['11', degreeOnly],
  '3': ['14', '17', degreeOnly],
  '4': ['21'],
};

const degreeFits: RowCheck = (row) => {
  const [edu, degree] = [textOf(row, 'edu'), textOf(row, 'degree')];
  if (edu === '' || degree === '') return [];
  if (degree === noDegree) {
    return edu === degreeOnly
      ? [error(at(row, 'degree'), 'degree-missing', '学历选了“无（仅学位）”，请选择所取得的学位。')]
      : [];
  }
  if (degreeBeside[degree]?.includes(edu) ?? true) return [];
  const words = `“${codeName('DEGREE', degree) ?? ''}”学位与学历“${codeName('EDU', edu) ?? ''}”不相符，请按证书改正；只取得学位的，学历选“无（仅学位）”。`;
  return [error(at(row, 'degree'), 'degree-misfit', words)];
};

const registeredSince = '2001-01';
const degreeNumbersSince = '2009-01';

/** Registered diplomas have 17 or 18 characters from 2001, degree certificates 16 digits from 2009. */
const numbers: RowCheck = (row) => {
  const [edu, end, diploma, degree] = ['edu', 'end', 'diplomaNo', 'degreeNo'].map((field) => textOf(row, field)) as [
    string,
    string,
    string,
    string,
  ];
  const issues: Issue[] = [];
  if (isTrue(row, 'overseas') || !isMonth(end)) return issues;
  if (diploma !== '' && isHigherEducation(edu) && end >= registeredSince && !/^[0-9A-Za-z]{17,18}$/.test(diploma)) {
    issues.push(
      warning(
        at(row, 'diplomaNo'),
        'diploma-number',
        `2001 年起的毕业证书编号一般为 17 或 18 位，现为 ${String(diploma.length)} 位，请核对。`,
      ),
    );
  }
  if (degree !== '' && end >= degreeNumbersSince && !/^\d{16}$/.test(degree)) {
    issues.push(
      warning(
        at(row, 'degreeNo'),
        'degree-number',
        `2009 年起的学位证书编号一般为 16 位数字，现为 ${String(degree.length)} 位，请核对。`,
      ),
    );
  }
  return issues;
};

const cutoffOfBasis: RowCheck = (row, { context }) => {
  const end = textOf(row, 'end');
  return isTrue(row, 'usedForApply') && isMonth(end) && end >= monthOfDate(context.notice.cutoff)
    ? [
        error(
          at(row, 'usedForApply'),
          'after-cutoff',
          `申报依据学历应在资历计算截止日（${context.notice.cutoff}）前取得。`,
        ),
      ]
    : [];
};

const rowChecks: readonly RowCheck[] = [times, duration, degreeFits, numbers, cutoffOfBasis];

export const educationRowChecks: FolderCheck = (facts) =>
  rowsOf(facts.contents, 'education').flatMap((row) => rowChecks.flatMap((check) => check(row, facts)));
