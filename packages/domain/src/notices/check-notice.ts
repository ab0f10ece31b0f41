import { compareDates, type CivilDate } from '../calendar/civil-date.ts';
import { levelsOf } from '../dossier/code-lists/levels.ts';
import { ok, refused, type Result } from '../result.ts';
import { titleLevelLabels, type TitleLevel } from '../routes/step.ts';
import { plainTextOf } from './rich-text.ts';
import type { NoticeContent, NoticeDraft } from './notice-content.ts';
import type { NoticeOrigin } from './notice-power.ts';

export type NoticeFault = { readonly field: keyof NoticeContent; readonly message: string };

/** What a notice is judged against besides its own words. */
export type NoticeGround = {
  readonly today: CivilDate;
  readonly origin: NoticeOrigin;
  /** Divisions that the notice may be for: where it is issued, and all below. */
  readonly territory: readonly string[];
  /** Whether that is the whole province, so that no region need be named. */
  readonly wholeProvince: boolean;
  /** The level of the committee that it names; null where it names none, or one that is stopped. */
  readonly committeeLevel: TitleLevel | null;
  /** As it is published now; null for one that never was. */
  readonly published: NoticeContent | null;
};

/** What a notice still lacks before it can be published, at its fields; empty where nothing. */
export function checkNotice(draft: NoticeDraft, ground: NoticeGround): NoticeFault[] {
  return [...lacking(draft), ...ofLevel(draft, ground), ...ofDays(draft, ground), ...asPublished(draft, ground)];
}

/** The draft as a whole notice, or what stands in the way. */
export function completeNotice(
  draft: NoticeDraft,
  ground: NoticeGround,
): Result<NoticeContent, readonly NoticeFault[]> {
  const faults = checkNotice(draft, ground);
  const { applyYear, windowFrom, windowTo, mendLatest, mendWorkingDays, cutoff } = draft;
  if (applyYear === null || windowFrom === null || windowTo === null || mendLatest === null) return refused(faults);
  if (mendWorkingDays === null || cutoff === null || faults.length > 0) return refused(faults);
  return ok({ ...draft, applyYear, windowFrom, windowTo, mendLatest, mendWorkingDays, cutoff });
}

function lacking(draft: NoticeDraft): NoticeFault[] {
  const faults: NoticeFault[] = [];
  const ask = (isMissing: boolean, field: keyof NoticeContent, message: string): void => {
    if (isMissing) faults.push({ field, message });
  };
  const titleLength = [...draft.title.trim()].length;
  ask(titleLength < 4 || titleLength > 200, 'title', '请填写通知名称（4至200字）。');
  ask(
    draft.applyYear === null || draft.applyYear < 2000 || draft.applyYear > 2100,
    'applyYear',
    '请填写年度，如 2026。',
  );
  ask(draft.ranks.length === 0, 'ranks', '请选择申报级别。');
  ask(draft.series.length === 0, 'series', '请选择职称系列。');
  ask(draft.unitClasses.length === 0, 'unitClasses', '请选择可申报的单位分类。');
  ask(draft.applyTypes.length === 0, 'applyTypes', '请选择申报类型。');
  ask(draft.windowFrom === null, 'windowFrom', '请填写申报开始日。');
  ask(draft.windowTo === null, 'windowTo', '请填写申报截止日。');
  ask(draft.mendLatest === null, 'mendLatest', '请填写补正最晚日。');
  const days = draft.mendWorkingDays;
  ask(days === null || days < 1 || days > 60, 'mendWorkingDays', '请填写补正期限，1至60个工作日。');
  ask(draft.cutoff === null, 'cutoff', '请填写资历计算截止日。');
  ask(plainTextOf(draft.body).trim() === '', 'body', '请填写通知正文。');
  ask(draft.contact.trim() === '', 'contact', '请填写联系方式，申报人会看到。');
  return faults;
}

function ofLevel(draft: NoticeDraft, ground: NoticeGround): NoticeFault[] {
  const faults: NoticeFault[] = [];
  const { titleLevel, kind } = draft;
  const { origin, territory, wholeProvince, committeeLevel } = ground;
  const label = titleLevelLabels[titleLevel];
  if (origin === 'city' && titleLevel === 'senior') {
    faults.push({
      field: 'titleLevel',
      message: '高级评审通知由省人社厅或高评办发布，市(州)人社局发布中级、初级和初定。',
    });
  }
  if (kind === 'recognize' && titleLevel === 'senior') {
    faults.push({ field: 'kind', message: '高级职称没有初定，请选“评审”，或改为中级、初级。' });
  }
  if (draft.ranks.some((rank) => !levelsOf(titleLevel).includes(rank))) {
    faults.push({ field: 'ranks', message: `申报级别与${label}不符，请重新选择。` });
  }
  if (kind === 'review' && committeeLevel === null) {
    faults.push({ field: 'committeeId', message: '评审须选择评审委员会；列表中没有的，请先核准备案。' });
  }
  if (kind === 'review' && committeeLevel !== null && committeeLevel !== titleLevel) {
    faults.push({
      field: 'committeeId',
      message: `所选的是${titleLevelLabels[committeeLevel]}评审委员会，不能评审${label}职称。`,
    });
  }
  if (kind === 'recognize' && draft.committeeId !== null) {
    faults.push({ field: 'committeeId', message: '初定（考核认定）不设评审委员会，请去掉。' });
  }
  const outside = draft.regions.some((code) => !territory.includes(code));
  if (outside || (!wholeProvince && draft.regions.length === 0)) {
    faults.push({
      field: 'regions',
      message: '可申报的地区应在发布单位（评审委员会）的管辖地区之内，请选择其中的市(州)或县(区)。',
    });
  }
  return faults;
}

function ofDays(draft: NoticeDraft, { today, published }: NoticeGround): NoticeFault[] {
  const faults: NoticeFault[] = [];
  const { windowFrom, windowTo, mendLatest } = draft;
  if (windowFrom !== null && windowTo !== null && compareDates(windowTo, windowFrom) < 0) {
    faults.push({ field: 'windowTo', message: '申报截止日应不早于开始日。' });
  } else if (windowTo !== null && published === null && compareDates(windowTo, today) < 0) {
    faults.push({ field: 'windowTo', message: '申报截止日已经过去，请改为今天或以后。' });
  }
  if (windowTo !== null && mendLatest !== null && compareDates(mendLatest, windowTo) < 0) {
    faults.push({ field: 'mendLatest', message: '补正最晚日应不早于申报截止日，否则截止日提交的人没有时间补正。' });
  }
  if (windowFrom !== null && draft.deadlines.some(({ due }) => compareDates(due, windowFrom) < 0)) {
    faults.push({ field: 'deadlines', message: '报送截止应不早于申报开始日。' });
  }
  return faults;
}

/** People rely on what was published: what applications were made under stays, and days move only later. */
function asPublished(draft: NoticeDraft, { published }: NoticeGround): NoticeFault[] {
  if (published === null) return [];
  const faults: NoticeFault[] = [];
  const fixed = { applyYear: '年度', titleLevel: '级别', kind: '评审方式' } as const;
  for (const field of ['applyYear', 'titleLevel', 'kind'] as const) {
    if (draft[field] !== published[field]) {
      faults.push({ field, message: `已发布的通知不能改${fixed[field]}；需要时请另发一份通知。` });
    }
  }
  for (const field of ['windowTo', 'mendLatest'] as const) {
    const day = draft[field];
    if (day !== null && compareDates(day, published[field]) < 0) {
      faults.push({ field, message: `已发布为 ${published[field]}，只能延后，不能提前。` });
    }
  }
  return faults;
}
