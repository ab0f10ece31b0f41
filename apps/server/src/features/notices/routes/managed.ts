import { ok, refused } from '@zhicheng/domain';
import type { Dependencies } from '../../../dependencies.ts';
import { cutPage, readKey } from '../../../platform/paging/index.ts';
import { runCommand, type Handlers } from '../../../platform/http/index.ts';
import { keepUpload } from '../../files/index.ts';
import { attachNoticeFile, mayAttach } from '../commands/attach-notice-file.ts';
import { beginNotice } from '../commands/begin-notice.ts';
import { closeNotice, discardDraft, extendNotice, reviseNotice } from '../commands/change-published.ts';
import { publishNotice } from '../commands/publish-notice.ts';
import { saveDraft } from '../commands/save-draft.ts';
import { setCityDeadlines } from '../commands/set-city-deadlines.ts';
import { checkDraft } from '../queries/check-draft.ts';
import { findHeld, mayChange } from '../queries/find-managed.ts';
import { noticeFormOptions } from '../queries/form-options.ts';
import { countManaged, listManaged, placeOf } from '../queries/list-managed.ts';
import { previewDraft } from '../queries/preview-draft.ts';
import { readManaged } from '../queries/read-managed.ts';
import { presentCheck, presentSummary } from '../rows/managed-row.ts';

const PAGE = 20;

type Managed = Extract<keyof typeof import('@zhicheng/contract').endpoints, `managedNotices.${string}`>;

/** 评审通知 as those see them who write and publish them. */
export function managedNoticeHandlers({ db, files }: Dependencies): Handlers<Managed> {
  return {
    'managedNotices.list': async ({ actor, query: { after, limit = PAGE, ...search } }) => {
      const place = readKey(after, ['integer', 'uuid']);
      const from = place ? { year: Number(place[0]), id: place[1] } : undefined;
      const rows = await listManaged(db, actor, search, { after: from, limit: limit + 1 });
      const { page, next } = cutPage(rows, limit, placeOf);
      return ok({
        items: page.map(presentSummary),
        next,
        count: await countManaged(db, actor, search),
      });
    },

    'managedNotices.formOptions': async ({ actor }) => ok(await noticeFormOptions(db, actor)),

    'managedNotices.begin': (call) => runCommand(db, call, (tx) => beginNotice(tx, call.actor, call.body)),

    'managedNotices.read': async ({ actor, params }) => {
      const notice = await readManaged(db, actor, params.noticeId);
      return notice ? ok(notice) : refused({ code: 'not-found' });
    },

    'managedNotices.saveDraft': (call) =>
      runCommand(db, call, (tx) => saveDraft(tx, call.actor, { ...call.params, ...call.body })),

    'managedNotices.check': async ({ actor, params }) => {
      const held = await findHeld(db, params.noticeId);
      if (!held) return refused({ code: 'not-found' });
      if (!mayChange(actor, held)) return refused({ code: 'notice-not-yours' });
      const { draft } = held;
      if (!draft) return refused({ code: 'notice-not-draft' });
      const check = await checkDraft(db, held, draft.content, await actor.clock(db));
      return ok(presentCheck(check, draft.content, draft.revision));
    },

    'managedNotices.preview': async ({ actor, params, query }) => {
      const notice = await readManaged(db, actor, params.noticeId);
      const content = notice?.draft?.content ?? notice?.published;
      if (!content) return refused({ code: 'not-found' });
      const now = await actor.clock(db);
      return ok(await previewDraft(db, params.noticeId, content, { unitClass: query.unitClass, now }));
    },

    'managedNotices.publish': (call) =>
      runCommand(db, call, (tx) => publishNotice(tx, call.actor, { ...call.params, ...call.body })),
    'managedNotices.revise': (call) => runCommand(db, call, (tx) => reviseNotice(tx, call.actor, call.params)),
    'managedNotices.discard': (call) => runCommand(db, call, (tx) => discardDraft(tx, call.actor, call.params)),
    'managedNotices.extend': (call) =>
      runCommand(db, call, (tx) => extendNotice(tx, call.actor, { ...call.params, ...call.body })),
    'managedNotices.close': (call) =>
      runCommand(db, call, (tx) => closeNotice(tx, call.actor, { ...call.params, ...call.body })),
    'managedNotices.setCityDeadlines': (call) =>
      runCommand(db, call, (tx) => setCityDeadlines(tx, call.actor, { ...call.params, ...call.body })),

    'managedNotices.attach': async (call) => {
      const { meta, file } = call.upload;
      const place = { ...call.params, name: meta.name };
      const allowed = await runCommand(db, call, (tx) => mayAttach(tx, call.actor, place.noticeId));
      if (!allowed.ok) {
        file.stream.resume();
        return allowed;
      }
      const received = await keepUpload({ db, files }, file);
      if (!received.ok) return refused({ code: 'file-refused', sentence: received.refusal });
      return runCommand(db, call, (tx) => attachNoticeFile(tx, call.actor, place, received.value));
    },
  };
}
