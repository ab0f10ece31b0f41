/** Rules of 教育经历 over all its rows: one highest, one basis, no two full-time studies at once. */
import { monthOfDate } from '../../calendar/month.ts';
import { educationRank, studyResultOf } from '../code-lists/education.ts';
import { fullTime } from '../code-lists/study.ts';
import { isTrue, rowsOf, textOf, type Row } from '../content.ts';
import type { FolderCheck } from '../declaration.ts';
import { error, warning, type Issue } from '../issue.ts';
import { educationRowChecks } from './check-education-row.ts';
import { overlapMonths, pairsOf, stretchesOf } from './rows-in-time.ts';

const at = (row: Row, field: string) => ({ folder: 'education', rowId: row.id, field }) as const;

/** Exactly one; it is graduated, and nothing graduated ranks above it (结业、肄业 do not count). */
const oneHighest: FolderCheck = ({ contents }) => {
  const rows = rowsOf(contents, 'education');
  if (rows.length === 0) return [];
  const issues = exactlyOne(rows, 'isHighest', '最高学历');
  const highest = rows.find((row) => isTrue(row, 'isHighest'));
  if (highest === undefined || issues.length > 0 || textOf(highest, 'edu') === '') return issues;
  if (!isGraduated(highest)) {
    return [
      error(
        at(highest, 'isHighest'),
        'highest-not-graduated',
        '结业、肄业或仅学位的不作为最高学历，请改选已毕业的学历。',
      ),
    ];
  }
  const above = rows.find((row) => isGraduated(row) && rankOf(row) > rankOf(highest));
  return above === undefined
    ? []
    : [
        error(
          at(highest, 'isHighest'),
          'highest-not-highest',
          `“${textOf(above, 'school')}”的学历更高，请把它选为最高学历。`,
        ),
      ];
};

const oneBasis: FolderCheck = ({ contents }) => {
  const rows = rowsOf(contents, 'education');
  return rows.length === 0 ? [] : exactlyOne(rows, 'usedForApply', '申报依据学历');
};

function exactlyOne(rows: readonly Row[], field: string, words: string): readonly Issue[] {
  const chosen = rows.filter((row) => isTrue(row, field));
  if (chosen.length === 1) return [];
  if (chosen.length === 0)
    return [error({ folder: 'education', field }, `${field}-missing`, `请在一条教育经历中将“是否${words}”选为“是”。`)];
  return chosen
    .slice(1)
    .map((row) =>
      error(at(row, field), `${field}-twice`, `只能有一个${words}，现有 ${String(chosen.length)} 个，请改为“否”。`),
    );
}

const fullTimeAtOnce: FolderCheck = ({ contents, context }) => {
  const rows = rowsOf(contents, 'education').filter((row) => row['studyForm'] === fullTime);
  return pairsOf(stretchesOf(rows, monthOfDate(context.today)))
    .filter(([a, b]) => overlapMonths(a, b) > 0)
    .map(([a, b]) =>
      error(
        at(b.row, 'start'),
        'full-time-overlap',
        `与“${textOf(a.row, 'school')}”的全日制学习时间重叠，请核对起止时间或学习形式。`,
      ),
    );
};

/** Full-time study beside a main post is possible, and asks to be explained. */
const studyBesideWork: FolderCheck = ({ contents, context }) => {
  const thisMonth = monthOfDate(context.today);
  const studies = stretchesOf(
    rowsOf(contents, 'education').filter((row) => row['studyForm'] === fullTime),
    thisMonth,
  );
  const posts = stretchesOf(
    rowsOf(contents, 'work').filter((row) => !isTrue(row, 'partTime') && row['countsAs'] !== '4'),
    thisMonth,
  );
  return studies.flatMap((study) => {
    const post = posts.find((other) => overlapMonths(study, other) > 1);
    return post === undefined
      ? []
      : [
          warning(
            at(study.row, 'start'),
            'study-beside-work',
            `全日制学习与在“${textOf(post.row, 'unit')}”的工作时间重叠超过一个月，请核对并在“说明”中说明。`,
          ),
        ];
  });
};

const rankRises: FolderCheck = ({ contents, context }) => {
  const stretches = stretchesOf(rowsOf(contents, 'education').filter(isGraduated), monthOfDate(context.today));
  return stretches.flatMap(({ row }, index) => {
    const before = stretches[index - 1]?.row;
    return before !== undefined && rankOf(row) < rankOf(before)
      ? [warning(at(row, 'edu'), 'rank-falls', `学历低于之前在“${textOf(before, 'school')}”取得的学历，请核对。`)]
      : [];
  });
};

const sameNumber: FolderCheck = ({ contents }) => {
  const rows = rowsOf(contents, 'education').filter((row) => textOf(row, 'diplomaNo') !== '');
  return rows.flatMap((row, index): readonly Issue[] =>
    rows.slice(0, index).some((other) => textOf(other, 'diplomaNo') === textOf(row, 'diplomaNo'))
      ? [error(at(row, 'diplomaNo'), 'diploma-number-twice', '毕业证书编号与另一条教育经历相同，请核对。')]
      : [],
  );
};

function isGraduated(row: Row): boolean {
  return studyResultOf(textOf(row, 'edu')) === 'graduated';
}

function rankOf(row: Row): number {
  return educationRank(textOf(row, 'edu'));
}

export const educationChecks: readonly FolderCheck[] = [
  educationRowChecks,
  oneHighest,
  oneBasis,
  fullTimeAtOnce,
  studyBesideWork,
  rankRises,
  sameNumber,
];
