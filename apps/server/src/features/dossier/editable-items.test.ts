import { currentRelease, type ApplicationState, type Mark } from '@zhicheng/domain';
import { expect, test } from 'vitest';
import { itemOfPath, whyNotChange } from './editable-items.ts';

const rowId = '01930000-0000-7000-8000-000000000001';

function mark(folder: string, item: string, row: string | null = null): Mark {
  return { folder, rowId: row, item, label: item, note: '', suggestion: null };
}

/** A returned application being mended; direct: 直达 the returner's step. */
function mending(direct: boolean, marks: readonly Mark[]): ApplicationState {
  const open = { state: 'open', returned: { direct, marks } };
  const partial: Partial<Record<keyof ApplicationState, unknown>> = {
    status: 'returned',
    mending: true,
    coordinates: {},
    visits: [open],
  };
  return partial as ApplicationState;
}

const may = (state: ApplicationState, ...[folder, path]: Parameters<typeof itemOfPath>) =>
  whyNotChange(state, currentRelease, itemOfPath(folder, path)) === null;

test('a draft is open in every item', () => {
  const draft = { ...mending(false, []), coordinates: null, visits: [] };
  expect(may(draft, 'home', 'series')).toBe(true);
  expect(may(draft, 'education', `rows/${rowId}`)).toBe(true);
});

test('once a route is found, what it was found by stays; 专业 may change where it was marked', () => {
  const unmarked = mending(false, [mark('basic', 'address')]);
  expect(may(unmarked, 'home', 'series')).toBe(false);
  expect(may(unmarked, 'home', 'profession')).toBe(false);
  expect(may(unmarked, 'home', 'subProfession')).toBe(true);
  const marked = mending(false, [mark('home', 'profession')]);
  expect(may(marked, 'home', 'profession')).toBe(true);
  expect(may(marked, 'home', 'routingProfession')).toBe(true);
  expect(may(marked, 'home', 'series')).toBe(false);
});

test('直达: only what was marked, and the attachments behind it', () => {
  const state = mending(true, [
    mark('basic', 'address'),
    mark('basic', 'name'),
    mark('home', 'currentTitle'),
    mark('education', 'school', rowId),
    mark('work', 'serveProof', rowId),
  ]);
  expect(may(state, 'basic', 'address')).toBe(true);
  expect(may(state, 'basic', 'deptName')).toBe(false);
  // 现名 is automatic, but 照片 stands behind it.
  expect(may(state, 'basic', 'photo')).toBe(true);
  expect(may(state, 'basic', 'idCard')).toBe(false);
  // Shown on 首页, kept in 基本信息.
  expect(may(state, 'basic', 'currentTitle')).toBe(true);
  expect(may(state, 'basic', 'titleCert')).toBe(true);
  expect(may(state, 'education', `rows/${rowId}/school`)).toBe(true);
  expect(may(state, 'education', `rows/${rowId}/major`)).toBe(false);
  expect(may(state, 'education', `rows/${rowId}`)).toBe(false);
  expect(may(state, 'work', `rows/${rowId}/serveProof`)).toBe(true);
});
