/** Rules of 工作经历: main posts follow one another up to now, without overlaps and without unexplained gaps. */
import { addMonthsToDate } from '../../calendar/civil-date.ts';
import { isMonth, monthOfDate, monthsBetween, type Month } from '../../calendar/month.ts';
import { isFilled, isTrue, rowsOf, textOf, valuesOf, type Row } from '../content.ts';
import type { CheckFacts, FolderCheck } from '../declaration.ts';
import { error, warning, type Issue } from '../issue.ts';
import { overlapMonths, pairsOf, stretchesOf, type Stretch } from './rows-in-time.ts';

const at = (row: Row, field: string) => ({ folder: 'work', rowId: row.id, field }) as const;

const longestOverlap = 1;
const longestGap = 3;

function mainPosts({ contents, context }: CheckFacts): readonly Stretch[] {
  return stretchesOf(
    rowsOf(contents, 'work').filter((row) => !isTrue(row, 'partTime')),
    monthOfDate(context.today),
  );
}

const times: FolderCheck = ({ contents, context }) =>
  rowsOf(contents, 'work').flatMap((row): readonly Issue[] => {
    const [start, end] = [textOf(row, 'start'), textOf(row, 'end')];
    const young = isMonth(start) ? startAge(row, start, context.applicant.birth) : [];
    return !isTrue(row, 'ongoing') && isMonth(start) && isMonth(end) && end < start
      ? [...young, error(at(row, 'end'), 'end-before-start', '结束时间早于开始时间，请改正。')]
      : young;
  });

function startAge(row: Row, start: Month, birth: string): readonly Issue[] {
  const years = (age: number) => monthOfDate(addMonthsToDate(birth, age * 12));
  if (start < years(15)) return [error(at(row, 'start'), 'too-young', '开始工作时不满 15 周岁，请核对开始时间。')];
  return start < years(16) ? [warning(at(row, 'start'), 'young', '开始工作时不满 16 周岁，请核对并说明。')] : [];
}

const noOverlap: FolderCheck = (facts) =>
  pairsOf(mainPosts(facts))
    .filter(([a, b]) => overlapMonths(a, b) > longestOverlap)
    .map(([a, b]) =>
      error(
        at(b.row, 'start'),
        'overlap',
        `与在“${textOf(a.row, 'unit')}”的工作时间重叠超过一个月，请核对起止时间；属于兼职的，“是否兼职”选“是”。`,
      ),
    );

/** A gap is told by 空档说明 in the row that follows it. */
const noGap: FolderCheck = (facts) => {
  let busyUntil: Month | undefined;
  const issues: Issue[] = [];
  for (const { row, from, to } of mainPosts(facts)) {
    if (busyUntil !== undefined && monthsBetween(busyUntil, from) > longestGap) {
      const message = `与上一段工作经历间隔 ${String(monthsBetween(busyUntil, from))} 个月，请补充经历，或在“空档说明”中说明待业、读书等情况。`;
      issues.push(warning(at(row, 'gapNote'), 'gap', message, isFilled(row['gapNote'])));
    }
    if (busyUntil === undefined || to > busyUntil) busyUntil = to;
  }
  return issues;
};

const sinceWorkStart: FolderCheck = ({ contents }) => {
  const workStart = textOf(valuesOf(contents, 'basic'), 'workStart');
  const first = [...rowsOf(contents, 'work')]
    .filter((row) => isMonth(textOf(row, 'start')))
    .sort((a, b) => (textOf(a, 'start') < textOf(b, 'start') ? -1 : 1))[0];
  if (first === undefined || !isMonth(workStart) || workStart >= textOf(first, 'start')) return [];
  const message = `基本信息中参加工作时间为 ${workStart}，工作经历从 ${textOf(first, 'start')} 开始，请补全，或在“说明”中说明。`;
  return [warning(at(first, 'start'), 'starts-late', message)];
};

/** Exactly one main post goes on, and it is at the applicant's unit. */
const oneOngoing: FolderCheck = (facts) => {
  const main = rowsOf(facts.contents, 'work').filter((row) => !isTrue(row, 'partTime'));
  const ongoing = main.filter((row) => isTrue(row, 'ongoing'));
  if (main.length === 0) return [];
  const [post, ...more] = ongoing;
  if (post === undefined) {
    return [error({ folder: 'work', field: 'ongoing' }, 'nothing-ongoing', '请填写目前的工作经历，并勾选“至今”。')];
  }
  if (more.length > 0) {
    return more.map((row) =>
      error(
        at(row, 'ongoing'),
        'ongoing-twice',
        '只能有一段主要工作经历为“至今”，请填写结束时间，或“是否兼职”选“是”。',
      ),
    );
  }
  const { name } = facts.context.employer;
  return textOf(post, 'unit') === name || textOf(post, 'unit') === ''
    ? []
    : [warning(at(post, 'unit'), 'not-employer', `目前单位与所在单位“${name}”不一致，请改正，或在“说明”中说明。`)];
};

export const workChecks: readonly FolderCheck[] = [times, noOverlap, noGap, sinceWorkStart, oneOngoing];
