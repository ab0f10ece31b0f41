import type { Dossier, PatchReply } from '@zhicheng/contract';
import { release1, type FolderContent, type FolderId } from '@zhicheng/domain';
import { describe, expect, it } from 'vitest';
import { problemFrom, ProblemError, unreachable } from '../../../platform/api/problem.ts';
import type { ContentChange } from './content-changes.ts';
import { withChanges } from './content-changes.ts';
import { createDossierEditor, unsavedCount, type EditorPorts } from './dossier-editor.ts';

const at = '2026-08-19T02:42:07.000Z';

/** A server of one folder, and a clock that runs when it is told to. */
function bench(first: FolderContent = {}) {
  let working: FolderContent = first;
  let committed: FolderContent = first;
  const sent: (readonly ContentChange[])[] = [];
  const timers = new Set<() => void>();
  const browser = new Map<FolderId, unknown>();
  const line: { fault: Error | null; gate: Promise<void> } = { fault: null, gate: Promise.resolve() };
  const reply = (folder: FolderId): PatchReply => ({
    copy: { folder, committed, working, savedAt: at, committedAt: at },
    states: [],
    issues: [],
    conflicts: [],
  });
  const take = async (folder: FolderId, patch: readonly ContentChange[]): Promise<PatchReply> => {
    await line.gate;
    if (line.fault) throw line.fault;
    sent.push(patch);
    working = withChanges(working, patch);
    return reply(folder);
  };
  const ports: EditorPorts = {
    autosave: take,
    commit: async (folder, patch) => {
      await take(folder, patch);
      committed = working;
      return reply(folder);
    },
    abandon: async (folder) => {
      await line.gate;
      working = committed;
      return reply(folder);
    },
    keep: (folder, copy) => {
      if (copy) browser.set(folder, copy);
      else browser.delete(folder);
    },
    later: (run) => {
      timers.add(run);
      return () => timers.delete(run);
    },
  };
  const dossier = {
    folders: [{ folder: 'basic', committed: first, working: null, savedAt: null, committedAt: at }],
    states: [],
    context: { notice: { series: [], levels: [], applyTypes: [] }, employer: { nature: null }, today: '2026-08-19' },
  } as unknown as Dossier;
  const editor = createDossierEditor(dossier, release1, [], ports);
  const tick = async (): Promise<void> => {
    for (const run of [...timers]) {
      timers.delete(run);
      run();
    }
    await editor.flushAll();
  };
  return { editor, sent, timers, browser, line, tick };
}

describe('autosave', () => {
  it('sends what changed after a moment, once for several key strokes', async () => {
    const { editor, sent, tick, timers } = bench();
    editor.edit('basic', { deptName: '育' });
    editor.edit('basic', { deptName: '育种室' });
    expect(timers.size).toBe(1);
    await tick();
    expect(sent).toEqual([[{ path: 'deptName', base: null, value: '育种室' }]]);
  });

  it('keeps a copy in the browser until the server has it', async () => {
    const { editor, browser, tick } = bench();
    editor.edit('basic', { deptName: '育种室' });
    expect(browser.get('basic')).toEqual({ base: {}, local: { deptName: '育种室' } });
    await tick();
    expect(browser.size).toBe(0);
  });

  it('after a broken line keeps the copy, says so, and tries again', async () => {
    const { editor, browser, line, timers, tick, sent } = bench();
    line.fault = new ProblemError(unreachable());
    editor.edit('basic', { deptName: '育种室' });
    expect(await editor.flush('basic')).toBe(false);
    expect(editor.state().drafts.basic?.trouble?.kind).toBe('unreachable');
    expect(browser.size).toBe(1);
    expect(timers.size).toBe(1);
    line.fault = null;
    await tick();
    expect(sent).toHaveLength(1);
    expect(editor.state().drafts.basic?.trouble).toBeNull();
  });

  it('forgets the broken line as soon as another folder is answered, and sends at once what waited', async () => {
    const { editor, line, timers, tick, sent, browser } = bench();
    line.fault = new ProblemError(unreachable());
    editor.edit('basic', { deptName: '育种室' });
    await editor.flush('basic');
    line.fault = null;
    editor.edit('home', { workYears: 3 });
    await editor.flush('home');
    expect(editor.state().drafts.basic?.trouble).toBeNull();
    expect(editor.state().drafts.basic?.local).toEqual({ deptName: '育种室' });
    expect(timers.size).toBe(1);
    await tick();
    expect(sent.at(-1)).toEqual([{ path: 'deptName', base: null, value: '育种室' }]);
    expect(browser.size).toBe(0);
  });

  it('says nothing of a broken line when what waited was typed back', async () => {
    const { editor, line } = bench({ deptName: '育种室' });
    line.fault = new ProblemError(unreachable());
    editor.edit('basic', { deptName: '育' });
    await editor.flush('basic');
    editor.edit('basic', { deptName: '育种室' });
    expect(await editor.flush('basic')).toBe(true);
    expect(editor.state().drafts.basic?.trouble).toBeNull();
  });

  it('does not try again what was refused, and shows why', async () => {
    const { editor, line, timers } = bench();
    line.fault = new ProblemError(
      problemFrom(409, { type: '', title: '', status: 409, code: 'not-in-this-status', detail: '已提交，不能修改。' }),
    );
    editor.edit('basic', { deptName: '育种室' });
    await editor.flush('basic');
    expect(editor.state().drafts.basic?.trouble).toEqual({ kind: 'refused', message: '已提交，不能修改。' });
    expect(timers.size).toBe(0);
  });

  it('sends what was typed during a request by a second one, from the new ground', async () => {
    const { editor, sent, line, tick } = bench();
    let open = (): void => undefined;
    line.gate = new Promise((resolve) => {
      open = resolve;
    });
    editor.edit('basic', { deptName: '育' });
    const first = editor.flush('basic');
    await Promise.resolve();
    editor.edit('basic', { deptName: '育种室' });
    open();
    await first;
    await tick();
    expect(sent).toEqual([
      [{ path: 'deptName', base: null, value: '育' }],
      [{ path: 'deptName', base: '育', value: '育种室' }],
    ]);
  });
});

describe('保存 and 放弃', () => {
  it('保存 sends what is left and leaves nothing unsaved', async () => {
    const { editor } = bench();
    editor.edit('basic', { deptName: '育种室' });
    expect(unsavedCount(editor.state(), 'basic')).toBe(1);
    expect((await editor.commit('basic')).ok).toBe(true);
    expect(unsavedCount(editor.state(), 'basic')).toBe(0);
  });

  it('保存 without a change still makes the folder saved', async () => {
    const { editor, sent } = bench({ deptName: '育种室' });
    expect((await editor.commit('basic')).ok).toBe(true);
    expect(sent).toEqual([[]]);
  });

  it('放弃 goes back to what was saved', async () => {
    const { editor, browser, tick } = bench({ deptName: '育种室' });
    editor.edit('basic', { deptName: '办公室' });
    await tick();
    await editor.abandon('basic');
    expect(editor.state().drafts.basic?.local).toEqual({ deptName: '育种室' });
    expect(browser.size).toBe(0);
  });

  it('a refusal comes back in words, and what was typed stays', async () => {
    const { editor, line } = bench();
    line.fault = new ProblemError(unreachable());
    editor.edit('basic', { deptName: '育种室' });
    const result = await editor.commit('basic');
    expect(result.ok ? null : result.problem.code).toBe('unreachable');
    expect(editor.state().drafts.basic?.local).toEqual({ deptName: '育种室' });
  });
});
