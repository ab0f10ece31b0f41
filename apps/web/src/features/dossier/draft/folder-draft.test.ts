import type { FolderContent } from '@zhicheng/domain';
import { describe, expect, it } from 'vitest';
import {
  answered,
  isBehind,
  edited,
  failed,
  openDraft,
  recovered,
  resolved,
  sending,
  unsaved,
  unsent,
  type FolderCopy,
} from './folder-draft.ts';

const at = '2026-08-19T02:42:07.000Z';

function copy(committed: FolderContent | null, working: FolderContent | null = null): FolderCopy {
  return { folder: 'basic', committed, working, savedAt: working ? at : null, committedAt: committed ? at : null };
}

const opened = (committed: FolderContent | null, working: FolderContent | null = null) =>
  openDraft(copy(committed, working), {});

describe('opening', () => {
  it('shows the working copy before what was saved, and knows what is not saved', () => {
    const draft = opened({ post: '技术员' }, { post: '站长' });
    expect(draft.local).toEqual({ post: '站长' });
    expect(unsent(draft)).toEqual([]);
    expect(unsaved(draft)).toEqual([{ path: 'post', base: '技术员', value: '站长' }]);
  });
});

describe('a folder without content', () => {
  const initial = { signDate: '2026-08-19' };
  const draft = openDraft(copy(null), initial);

  it('shows its presets and counts them neither as unsaved nor as behind', () => {
    expect(draft.local).toEqual(initial);
    expect(unsaved(draft)).toEqual([]);
    expect(isBehind(draft)).toBe(false);
  });

  it('sends the presets with the first thing that the person fills in', () => {
    const typed = edited(draft, { ...draft.local, signature: '李敏' });
    expect(isBehind(typed)).toBe(true);
    expect(unsent(typed).map(({ path }) => path)).toEqual(['signDate', 'signature']);
    expect(unsaved(typed).map(({ path }) => path)).toEqual(['signature']);
  });
});

describe('an answer', () => {
  it('keeps what was typed while it was under way', () => {
    const sent = sending(edited(opened({}), { post: '站' }));
    const typedOn = edited(sent, { post: '站长', dept: '育种室' });
    const after = answered(typedOn, { copy: copy({}, { post: '站' }), conflicts: [] }, {});
    expect(after.local).toEqual({ post: '站长', dept: '育种室' });
    expect(unsent(after).map(({ path }) => path)).toEqual(['post', 'dept']);
  });

  it('takes over the spelling that the server gave a value', () => {
    const sent = sending(edited(opened({}), { workStart: '2008.9' }));
    const after = answered(sent, { copy: copy({}, { workStart: '2008-09' }), conflicts: [] }, {});
    expect(after.local).toEqual({ workStart: '2008-09' });
    expect(unsent(after)).toEqual([]);
  });

  it('to a commit leaves nothing unsaved', () => {
    const sent = sending(edited(opened({}), { post: '站长' }));
    const after = answered(sent, { copy: copy({ post: '站长' }), conflicts: [] }, {});
    expect(unsaved(after)).toEqual([]);
    expect(after.savedAt).toBe(at);
  });
});

describe('a conflict', () => {
  const conflict = { path: 'post', base: '技术员', mine: '站长', theirs: '主任' };
  const draft = answered(
    sending(edited(opened({ post: '技术员' }), { post: '站长' })),
    { copy: copy({ post: '技术员' }, { post: '主任' }), conflicts: [conflict] },
    {},
  );

  it('keeps mine on the screen and sends nothing of it', () => {
    expect(draft.local).toEqual({ post: '站长' });
    expect(unsent(draft)).toEqual([]);
  });

  it('sends mine on top of theirs once that is chosen', () => {
    expect(unsent(resolved(draft, 'post', 'mine'))).toEqual([{ path: 'post', base: '主任', value: '站长' }]);
  });

  it('shows theirs once that is chosen', () => {
    const chosen = resolved(draft, 'post', 'theirs');
    expect(chosen.local).toEqual({ post: '主任' });
    expect(chosen.conflicts).toEqual([]);
    expect(unsent(chosen)).toEqual([]);
  });

  it('survives a later answer', () => {
    const later = answered(
      sending(edited(draft, { ...draft.local, dept: '育种室' })),
      {
        copy: copy({ post: '技术员' }, { post: '主任', dept: '育种室' }),
        conflicts: [],
      },
      {},
    );
    expect(later.local).toEqual({ post: '站长', dept: '育种室' });
    expect(later.conflicts).toHaveLength(1);
  });
});

describe('a broken line', () => {
  it('loses nothing and sends the same again', () => {
    const draft = failed(sending(edited(opened({}), { post: '站长' })), { kind: 'unreachable', message: '' });
    expect(draft.sent).toBeNull();
    expect(unsent(draft)).toEqual([{ path: 'post', base: null, value: '站长' }]);
  });

  it('what the browser kept goes out by what was seen then', () => {
    const draft = recovered(opened({ post: '主任' }), { base: { post: '技术员' }, local: { post: '站长' } });
    expect(unsent(draft)).toEqual([{ path: 'post', base: '技术员', value: '站长' }]);
  });
});
