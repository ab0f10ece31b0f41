/** 通知公告 (news) stands on the first page; 系统公告 (strip) above every page. */
import type { Instant } from '../calendar/civil-date.ts';
import { cleanLongText, cleanText } from '../dossier/normalise-value.ts';

export const bulletinKinds = ['news', 'strip'] as const;
export type BulletinKind = (typeof bulletinKinds)[number];
export const bulletinKindLabels = { news: '通知公告', strip: '系统公告' } as const satisfies Record<
  BulletinKind,
  string
>;

export const bulletinStates = ['draft', 'published', 'withdrawn'] as const;
export type BulletinState = (typeof bulletinStates)[number];
export const bulletinStateLabels = {
  draft: '草稿',
  published: '已发布',
  withdrawn: '已撤下',
} as const satisfies Record<BulletinState, string>;

export type BulletinContent = {
  readonly kind: BulletinKind;
  readonly title: string;
  readonly body: string;
  readonly divisionCode: string;
  readonly shownFrom: Instant;
  /** Null: until it is withdrawn. */
  readonly shownTo: Instant | null;
  readonly pinned: boolean;
};

export type BulletinFault = { readonly field: keyof BulletinContent; readonly message: string };

const longest = { title: { news: 80, strip: 60 }, body: 10_000 } as const;

/** The contents as they are stored. */
export function cleanBulletin(content: BulletinContent): BulletinContent {
  return { ...content, title: cleanText(content.title), body: cleanLongText(content.body) };
}

/** What keeps cleaned contents from being saved, by field. */
export function bulletinFaults(content: BulletinContent): BulletinFault[] {
  const { kind, title, body, shownFrom, shownTo } = content;
  const faults: BulletinFault[] = [];
  const most = longest.title[kind];
  if (title === '') faults.push({ field: 'title', message: '请填写标题。' });
  else if ([...title].length > most) faults.push({ field: 'title', message: `标题最多 ${String(most)} 个字。` });
  if (kind === 'news' && body === '') faults.push({ field: 'body', message: '请填写正文。' });
  if ([...body].length > longest.body) faults.push({ field: 'body', message: '正文最多 10000 个字。' });
  if (kind === 'strip' && shownTo === null) {
    faults.push({ field: 'shownTo', message: '系统公告要写明显示到什么时候。' });
  } else if (shownTo !== null && shownTo <= shownFrom) {
    faults.push({ field: 'shownTo', message: '结束时间要晚于开始时间。' });
  }
  return faults;
}

/** What a manager may do next; a published one may still be corrected, under a new revision. */
export function bulletinActions(state: BulletinState): readonly ('edit' | 'publish' | 'withdraw')[] {
  return state === 'published' ? ['edit', 'withdraw'] : ['edit', 'publish'];
}
