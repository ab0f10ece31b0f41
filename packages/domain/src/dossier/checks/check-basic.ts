/** Rules of 基本信息: ages and dates that fit the person, and what bars from applying. */
import { addMonthsToDate, compareDates } from '../../calendar/civil-date.ts';
import { isMonth, monthOfDate, wholeYearsBetween } from '../../calendar/month.ts';
import { isPastRetirement, retirementDate } from '../../people/retirement.ts';
import { isFilled, isTrue, rowsOf, textOf, valueOf, valuesOf } from '../content.ts';
import type { FolderCheck } from '../declaration.ts';
import { error, warning, type Issue } from '../issue.ts';

const at = (field: string) => ({ folder: 'basic', field }) as const;

const formerName: FolderCheck = ({ contents, context }) =>
  textOf(valuesOf(contents, 'basic'), 'formerName') === context.applicant.name
    ? [error(at('formerName'), 'same-name', '曾用名与现名相同，没有曾用名的不填。')]
    : [];

const youngestParty = 18;
const youngestLeague = 14;

/** 中国共产党 from 18, 共青团 from 14. */
const partyAge: FolderCheck = ({ contents, context }) => {
  const basic = valuesOf(contents, 'basic');
  const [politics, joined] = [textOf(basic, 'politics'), textOf(basic, 'partyJoin')];
  if (!['01', '02', '03'].includes(politics) || !isMonth(joined)) return [];
  const age = politics === '03' ? youngestLeague : youngestParty;
  const earliest = monthOfDate(addMonthsToDate(context.applicant.birth, age * 12));
  return joined < earliest
    ? [error(at('partyJoin'), 'too-young', `按出生日期，加入时年满 ${String(age)} 周岁应不早于 ${earliest}，请核对。`)]
    : [];
};

/** Work begins at 16; a little earlier only asks. */
const workStart: FolderCheck = ({ contents, context }) => {
  const start = textOf(valuesOf(contents, 'basic'), 'workStart');
  if (!isMonth(start)) return [];
  const issues: Issue[] = [...startAge(start, context.applicant.birth)];
  const earliest = rowsOf(contents, 'work')
    .map((row) => textOf(row, 'start'))
    .filter(isMonth)
    .sort()[0];
  if (earliest !== undefined && start > earliest) {
    issues.push(
      error(
        at('workStart'),
        'work-start-late',
        `参加工作时间（${start}）晚于工作经历中最早的一段（${earliest}），请改正其中一处。`,
      ),
    );
  }
  return issues;
};

function startAge(start: string, birth: string): readonly Issue[] {
  const years = (age: number) => monthOfDate(addMonthsToDate(birth, age * 12));
  if (start < years(15)) return [error(at('workStart'), 'too-young', '参加工作时不满 15 周岁，请核对参加工作时间。')];
  return start < years(16) ? [warning(at('workStart'), 'young', '参加工作时不满 16 周岁，请核对并说明。')] : [];
}

/** The title must be held before the cutoff of the notice (资历计算截止日). */
const titleDates: FolderCheck = ({ contents, context }) => {
  const basic = valuesOf(contents, 'basic');
  const [titleDate, postDate] = [textOf(basic, 'currentTitleDate'), textOf(basic, 'currentPostDate')];
  const cutoff = monthOfDate(context.notice.cutoff);
  const issues: Issue[] = [];
  if (isMonth(titleDate) && titleDate >= cutoff) {
    issues.push(
      error(
        at('currentTitleDate'),
        'after-cutoff',
        `取得现职称的时间应早于资历计算截止日（${context.notice.cutoff}）。`,
      ),
    );
  }
  if (isMonth(titleDate) && isMonth(postDate) && postDate < titleDate) {
    issues.push(
      error(
        at('currentPostDate'),
        'before-title',
        `聘任时间早于取得职称的时间（${titleDate}），先取得职称才能聘任，请核对。`,
      ),
    );
  }
  return issues;
};

const workYears: FolderCheck = ({ contents, context }) => {
  const basic = valuesOf(contents, 'basic');
  const [years, start] = [valueOf(basic, 'currentWorkYears'), textOf(basic, 'workStart')];
  if (typeof years !== 'number' || !isMonth(start)) return [];
  const most = wholeYearsBetween(start, monthOfDate(context.notice.cutoff));
  return years > most
    ? [
        error(
          at('currentWorkYears'),
          'more-than-worked',
          `从事本专业 ${String(years)} 年，多于参加工作以来的 ${String(most)} 年，请改正。`,
        ),
      ]
    : [];
};

/** 人社部令第40号 第13条: no application while a sanction has effect. */
const sanction: FolderCheck = ({ contents, context }) => {
  const basic = valuesOf(contents, 'basic');
  const until = textOf(basic, 'punishedUntil');
  return isTrue(basic, 'punished') && until !== '' && compareDates(until, context.notice.cutoff) >= 0
    ? [
        error(
          at('punishedUntil'),
          'sanction-in-effect',
          `处分影响期到 ${until}，在资历计算截止日（${context.notice.cutoff}）仍未结束，不得申报。`,
        ),
      ]
    : [];
};

/** Past the statutory age nobody applies, unless 延聘 was approved and the paper is there. */
const retirement: FolderCheck = ({ contents, context }) => {
  const { birth, gender } = context.applicant;
  if (!isPastRetirement(birth, gender, context.notice.cutoff)) return [];
  const on = retirementDate(birth, gender);
  const approved = valuesOf(contents, 'basic')['retentionApproved'];
  if (!isFilled(approved)) return [];
  return approved === true
    ? [
        warning(
          at('retentionApproved'),
          'past-retirement-age',
          `法定退休年龄到达日为 ${on}，按经批准延聘申报，请核对批准文件。`,
        ),
      ]
    : [
        error(
          at('retentionApproved'),
          'past-retirement-age',
          `在资历计算截止日（${context.notice.cutoff}）已到法定退休年龄（${on}），不得申报；经批准延聘的请选“是”并上传批准文件。`,
        ),
      ];
};

export const basicChecks: readonly FolderCheck[] = [
  formerName,
  partyAge,
  workStart,
  titleDates,
  workYears,
  sanction,
  retirement,
];
