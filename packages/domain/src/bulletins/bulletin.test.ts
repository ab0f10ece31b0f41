import { expect, test } from 'vitest';
import { bulletinFaults, cleanBulletin, type BulletinContent } from './bulletin.ts';

const strip: BulletinContent = {
  kind: 'strip',
  title: '今晚 22:00 起升级',
  body: '',
  divisionCode: '510000',
  shownFrom: '2026-11-23T08:00:00.000Z',
  shownTo: '2026-11-23T16:00:00.000Z',
  pinned: false,
};

test('what nobody sees is not kept, what people wrote is', () => {
  const typed = { ...strip, title: ' 升级\u200b通知\u202e \u0000 ', body: '第一段\r\n\u200b<b>不是标签</b>\n' };
  expect(cleanBulletin(typed)).toMatchObject({ title: '升级通知', body: '第一段\n<b>不是标签</b>' });
});

test('a strip ends, a 通知公告 says something', () => {
  expect(bulletinFaults(strip)).toEqual([]);
  expect(bulletinFaults({ ...strip, shownTo: null }).map(({ field }) => field)).toEqual(['shownTo']);
  expect(bulletinFaults({ ...strip, shownTo: strip.shownFrom }).map(({ field }) => field)).toEqual(['shownTo']);
  const news = cleanBulletin({ ...strip, kind: 'news', title: '\u200b', body: ' ', shownTo: null });
  expect(bulletinFaults(news).map(({ field }) => field)).toEqual(['title', 'body']);
  expect(bulletinFaults({ ...strip, title: '字'.repeat(61) }).map(({ field }) => field)).toEqual(['title']);
});
