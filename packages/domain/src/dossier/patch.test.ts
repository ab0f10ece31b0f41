import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListFolder } from './declaration.ts';
import { applyPatch } from './patch.ts';
import type { PatchEntry } from './patch-value.ts';
import { education } from './folders/education.ts';
import { basic } from './folders/basic.ts';
import { home } from './folders/home.ts';

const rowId = '01930000-0000-7000-8000-000000000001';
const otherId = '01930000-0000-7000-8000-000000000002';
const row = { id: rowId, order: 1, school: '四川农业大学' };
const mayBeNone: ListFolder = { ...education, noneAllowed: 'with-reason' };

describe('a single folder', () => {
  it('sets what is as it was seen', () => {
    expect(applyPatch(basic, null, [{ path: 'deptName', base: null, value: ' 研发部 ' }])).toEqual({
      ok: true,
      value: { content: { deptName: '研发部' }, conflicts: [] },
    });
  });

  it('leaves what is already so, and shows both sides of what is not', () => {
    const content = { deptName: '研发部' };
    expect(applyPatch(basic, content, [{ path: 'deptName', base: null, value: '研发部' }])).toEqual({
      ok: true,
      value: { content, conflicts: [] },
    });
    expect(applyPatch(basic, content, [{ path: 'deptName', base: '技术部', value: '生产部' }])).toEqual({
      ok: true,
      value: { content, conflicts: [{ path: 'deptName', base: '技术部', mine: '生产部', theirs: '研发部' }] },
    });
  });

  it('clears with null and keeps nothing of it', () => {
    expect(applyPatch(basic, { deptName: '研发部' }, [{ path: 'deptName', base: '研发部', value: null }])).toEqual({
      ok: true,
      value: { content: {}, conflicts: [] },
    });
  });

  it('follows several changes of one field as one', () => {
    const patch = [
      { path: 'deptName', base: null, value: '研' },
      { path: 'deptName', base: '研', value: '研发部' },
    ];
    const once = applyPatch(basic, null, patch);
    expect(once).toEqual({ ok: true, value: { content: { deptName: '研发部' }, conflicts: [] } });
    expect(applyPatch(basic, { deptName: '研发部' }, patch)).toEqual(once);
  });

  it.each([
    ['an unknown field', { path: 'salary', base: null, value: '1' }, 'unknown-path'],
    ['an automatic field', { path: 'name', base: null, value: '王' }, 'unknown-path'],
    ['a row of a single folder', { path: `rows/${rowId}`, base: null, value: row }, 'unknown-path'],
    ['the prototype', { path: '__proto__', base: null, value: 'x' }, 'unknown-path'],
    ['a wrong type', { path: 'deptName', base: null, value: 7 }, 'wrong-type'],
    ['an endless text', { path: 'deptName', base: null, value: '长'.repeat(20_001) }, 'too-long'],
  ])('refuses %s', (_, entry, code) => {
    expect(applyPatch(basic, null, [entry])).toEqual({ ok: false, refusal: { code, path: entry.path } });
  });

  it('refuses a field that another folder keeps, and entries that do not follow one another', () => {
    expect(applyPatch(home, null, [{ path: 'currentTitle', base: null, value: '06-301' }])).toMatchObject({
      ok: false,
    });
    expect(
      applyPatch(basic, null, [
        { path: 'deptName', base: null, value: '甲' },
        { path: 'deptName', base: '乙', value: '丙' },
      ]),
    ).toEqual({ ok: false, refusal: { code: 'contradictory', path: 'deptName' } });
  });
});

describe('a list', () => {
  const content = { rows: [row] };

  it('adds, edits and removes rows', () => {
    const added = applyPatch(education, content, [
      { path: `rows/${otherId}`, base: null, value: { order: 2 } },
      { path: `rows/${otherId}/start`, base: null, value: '2015.9' },
    ]);
    expect(added).toEqual({
      ok: true,
      value: { content: { rows: [row, { id: otherId, order: 2, start: '2015-09' }] }, conflicts: [] },
    });
    expect(applyPatch(education, content, [{ path: `rows/${rowId}/order`, base: 1, value: 5 }])).toMatchObject({
      value: { content: { rows: [{ ...row, order: 5 }] } },
    });
    expect(applyPatch(education, content, [{ path: `rows/${rowId}`, base: row, value: null }])).toEqual({
      ok: true,
      value: { content: { rows: [] }, conflicts: [] },
    });
  });

  it('shows a conflict where the row is gone, or was edited by another before its removal', () => {
    const edit = { path: `rows/${otherId}/school`, base: '川大', value: '四川大学' };
    expect(applyPatch(education, content, [edit])).toMatchObject({
      value: { content, conflicts: [{ mine: '四川大学', theirs: null }] },
    });
    expect(
      applyPatch(education, content, [{ path: `rows/${otherId}/school`, base: null, value: '四川大学' }]),
    ).toMatchObject({ value: { content, conflicts: [{ theirs: null }] } });
    const removal = { path: `rows/${rowId}`, base: { ...row, school: '川农' }, value: null };
    expect(applyPatch(education, content, [removal])).toMatchObject({
      value: { content, conflicts: [{ theirs: row }] },
    });
  });

  it('takes an edit and the removal after it as one removal', () => {
    const patch = [
      { path: `rows/${rowId}/school`, base: '四川农业大学', value: '川农' },
      { path: `rows/${rowId}`, base: { ...row, school: '川农' }, value: null },
    ];
    expect(applyPatch(education, content, patch)).toEqual({
      ok: true,
      value: { content: { rows: [] }, conflicts: [] },
    });
    expect(applyPatch(education, { rows: [] }, patch)).toEqual({
      ok: true,
      value: { content: { rows: [] }, conflicts: [] },
    });
  });

  it('marks 无 with its reason only where the folder allows it', () => {
    const none = { path: 'none', base: null, value: { reason: '没有' } };
    expect(applyPatch(education, null, [none])).toEqual({
      ok: false,
      refusal: { code: 'none-not-allowed', path: 'none' },
    });
    const marked = applyPatch(mayBeNone, null, [none]);
    expect(marked).toEqual({ ok: true, value: { content: { rows: [], none: { reason: '没有' } }, conflicts: [] } });
    expect(
      applyPatch(mayBeNone, { rows: [], none: { reason: '没有' } }, [
        { path: 'none', base: { reason: '没有' }, value: null },
      ]),
    ).toEqual({ ok: true, value: { content: { rows: [] }, conflicts: [] } });
  });

  it.each([
    ['no UUID', { path: 'rows/1', base: null, value: { order: 1 } }],
    ['another id inside', { path: `rows/${otherId}`, base: null, value: { id: rowId, order: 1 } }],
    ['no order', { path: `rows/${otherId}`, base: null, value: { school: '川农' } }],
    ['an unknown field', { path: `rows/${otherId}`, base: null, value: { order: 1, rank: 2 } }],
    ['a longer path', { path: `rows/${rowId}/school/x`, base: null, value: 'x' }],
    ['a removed order', { path: `rows/${rowId}/order`, base: 1, value: null }],
  ])('refuses a row with %s', (_, entry) => {
    expect(applyPatch(education, content, [entry]).ok).toBe(false);
  });

  it('refuses more rows than the folder takes', () => {
    const rows = Array.from({ length: education.maxRows }, (_, at) => ({
      id: `01930000-0000-7000-8000-0000000001${String(at).padStart(2, '0')}`,
      order: at,
    }));
    expect(applyPatch(education, { rows }, [{ path: `rows/${otherId}`, base: null, value: { order: 99 } }])).toEqual({
      ok: false,
      refusal: { code: 'too-many-rows', path: 'rows' },
    });
  });
});

describe('any patch', () => {
  const words = fc.constantFrom(null, '', '甲', '乙', ' 甲 ', '丙丁');
  const ids = fc.constantFrom(rowId, otherId);
  const rowValue = fc.record({ order: fc.constantFrom(1, 2), school: words, major: words });
  const entry: fc.Arbitrary<PatchEntry> = fc.oneof(
    fc.record({ path: ids.map((id) => `rows/${id}/school`), base: words, value: words }),
    fc.record({ path: ids.map((id) => `rows/${id}/major`), base: words, value: words }),
    fc.record({ path: ids.map((id) => `rows/${id}`), base: fc.option(rowValue), value: fc.option(rowValue) }),
    fc.record({
      path: fc.constant('none'),
      base: fc.option(fc.record({ reason: fc.constantFrom('a', 'b') })),
      value: fc.option(fc.record({ reason: fc.constantFrom('a', 'b') })),
    }),
  );
  const start = fc
    .uniqueArray(fc.record({ id: ids, order: fc.constantFrom(1, 2), school: fc.constantFrom('甲', '乙') }), {
      selector: ({ id }) => id,
    })
    .map((rows) => ({ rows }));

  it('applied twice is applied once', () => {
    fc.assert(
      fc.property(start, fc.array(entry, { maxLength: 8 }), (content, patch) => {
        const once = applyPatch(mayBeNone, content, patch);
        fc.pre(once.ok);
        expect(applyPatch(mayBeNone, once.value.content, patch)).toEqual(once);
      }),
      { numRuns: 500 },
    );
  });

  it('gives each path either what was wanted or what the server had', () => {
    fc.assert(
      fc.property(start, fc.array(entry, { maxLength: 8 }), (content, patch) => {
        const result = applyPatch(mayBeNone, content, patch);
        fc.pre(result.ok);
        const paths = result.value.conflicts.map(({ path }) => path);
        expect(new Set(paths).size).toBe(paths.length);
        for (const { mine, theirs } of result.value.conflicts) expect(mine).not.toEqual(theirs);
      }),
      { numRuns: 500 },
    );
  });
});
