import { civilDateOf, ok, refused } from '@zhicheng/domain';
import { renderSVG } from 'uqr';
import type { Dependencies } from '../../../dependencies.ts';
import { textAnswer, type FileAnswer, type Handlers, type Visitor } from '../../../platform/http/index.ts';
import { findPublicFile } from '../queries/notice-files.ts';
import { loadPublicFacts } from '../queries/public-facts.ts';
import { findNotice, listPublicNotices } from '../queries/select-notices.ts';
import { publicListPage } from '../public-page/list-page.ts';
import { publicNoticePage } from '../public-page/notice-page.ts';
import { nothingHerePage } from '../public-page/nothing-here-page.ts';

type Public = Extract<keyof typeof import('@zhicheng/contract').endpoints, `publicNotices.${string}`>;

/** What everybody can read without signing in: pages of plain HTML, without script and without personal data. */
export function publicNoticeHandlers({ db, clock, files }: Dependencies): Handlers<Public> {
  const today = async (): Promise<string> => civilDateOf(await clock(db));
  return {
    'publicNotices.listPage': async ({ query }) =>
      ok(page(publicListPage(await listPublicNotices(db, await today(), query.level), query.level))),

    'publicNotices.page': async ({ params: { noticeId }, visitor }) => {
      const row = await findNotice(db, noticeId, { personId: null, today: await today() });
      if (!row) return ok(page(nothingHerePage(), 404));
      const facts = await loadPublicFacts(db, noticeId);
      return ok(page(publicNoticePage(row, { ...facts, code: codeOf(visitor, noticeId) })));
    },

    'publicNotices.code': async ({ params: { noticeId }, visitor }) => {
      const row = await findNotice(db, noticeId, { personId: null, today: await today() });
      if (!row) return refused({ code: 'not-found' });
      return ok(textAnswer(codeOf(visitor, noticeId), 'image/svg+xml', 'code.svg'));
    },

    'publicNotices.file': async ({ params }) => {
      const file = await findPublicFile(db, params);
      const bytes = file && (await files.read(file.sha256));
      if (!bytes) return refused({ code: 'not-found' });
      return ok({ kind: 'file', ...bytes, mediaType: file.mediaType, name: file.name, download: true });
    },
  };
}

function page(html: string, status = 200): FileAnswer {
  return { ...textAnswer(html, 'text/html; charset=utf-8', 'page.html'), page: true, status };
}

/** The page's own address as a QR code. */
function codeOf({ origin }: Visitor, noticeId: string): string {
  return renderSVG(`${origin}/public/notices/${noticeId}`, { border: 2, ecc: 'M' });
}
