import { describe, expect, test } from 'vitest';
import { coordinates, directory } from '../../test/offices.ts';
import { applicant, clerk } from '../../test/people.ts';
import {
  attempt,
  begun,
  handler,
  mark,
  mended,
  mendBy,
  minute,
  open,
  pass,
  passedOnTo,
  rejected,
  route,
  submit,
  submitted,
  tell,
  window,
} from '../../test/story.ts';
import type { CommandOf } from './command.ts';

const startMending = { type: 'start-mending' } as const;
const withdraw = { type: 'withdraw' } as const;

describe('提交 for the first time', () => {
  test('freezes route and coordinates, gives the number and opens the first step', () => {
    expect(submitted.state).toMatchObject({
      status: 'reviewing',
      version: 1,
      number: '51-2026-000001',
      route,
      coordinates,
      mending: false,
    });
    expect(submitted.state.visits).toMatchObject([
      { step: 'apply', office: null, state: 'submitted', version: 1, openedAt: minute(1), closedAt: minute(2) },
      { step: 'employer', office: { unitId: 'seed-company' }, state: 'open', version: 1, openedAt: minute(2) },
    ]);
  });

  test.each<[string, Partial<CommandOf<'submit'>>, object]>([
    ['another version than the person saw', { version: 1 }, { code: 'stale-version', current: 0 }],
    ['a bar in force', { bar: '2025年流程作废' }, { code: 'barred', cause: '2025年流程作废' }],
    ['folders with unsaved changes', { unsavedFolders: ['work'] }, { code: 'unsaved-changes', folders: ['work'] }],
    ['what is missing', { missing: 2 }, { code: 'incomplete', missing: 2 }],
    ['no office for the first step', { candidates: [] }, { code: 'no-office', step: 'employer' }],
  ])('is refused for %s', (_, changed, refusal) => {
    expect(attempt(begun, applicant, submit(begun, changed))).toEqual(refusal);
  });

  test.each([
    ['2026-02-28T15:59:59.999Z', false],
    ['2026-02-28T16:00:00.000Z', true],
    ['2026-03-31T15:59:59.999Z', true],
    ['2026-03-31T16:00:00.000Z', false],
  ])('at %s the window is open: %s', (now, isOpen) => {
    const told = attempt(begun, applicant, submit(begun), { now });
    if (isOpen) expect(told).toMatchObject({ state: { status: 'reviewing' } });
    else expect(told).toEqual({ code: 'window-closed', ...window });
  });
});

describe('撤回 before the first office has acted (§4.1.1.18)', () => {
  test('gives a draft back: without route, with its number; the office’s visit stays on record', () => {
    const { state } = tell(submitted, applicant, withdraw);
    expect(state).toMatchObject({
      status: 'draft',
      version: 1,
      number: '51-2026-000001',
      route: null,
      coordinates: null,
      mending: false,
    });
    expect(state.visits.map((visit) => `${visit.step} ${visit.state}`)).toEqual([
      'apply submitted',
      'employer taken-back',
    ]);
  });

  test('已阅, 保存意见 and 流程附件上传 are not acts', () => {
    const uploader = clerk('company-clerk', 'process-file-uploader');
    const visitId = open(submitted).id;
    const read = tell(submitted, uploader, { type: 'read', visitId });
    const file = { fileId: 'f', name: '公示.pdf', sha256: 'ab'.repeat(32) };
    const attached = tell(read, uploader, { type: 'attach-file', visitId, ...file });
    expect(tell(attached, applicant, withdraw).state.status).toBe('draft');
  });

  test('handed in again, it is the second version with the same number and a new route, and the window holds', () => {
    const draft = tell(submitted, applicant, withdraw);
    const other = { ...route, version: 2 };
    const again = tell(draft, applicant, submit(draft, { number: '51-2026-000002', route: other }));
    expect(again.state).toMatchObject({ version: 2, number: '51-2026-000001', route: { version: 2 } });
    expect(again.state.visits.at(-2)).toMatchObject({ step: 'apply', version: 2, openedAt: minute(3) });
    const late = { now: window.closesAt };
    expect(attempt(draft, applicant, submit(draft), late)).toMatchObject({ code: 'window-closed' });
  });

  test('is over once the office has passed, also where its pass was taken back', () => {
    const passed = passedOnTo('county-department');
    const refusal = { code: 'office-has-acted', unitName: '白马关种业公司', at: minute(3) };
    expect(attempt(passed, applicant, withdraw)).toEqual(refusal);
    const [, employer] = passed.state.visits;
    const back = tell(passed, clerk('company-clerk'), { type: 'take-back', visitId: employer!.id });
    expect(attempt(back, applicant, withdraw)).toEqual(refusal);
  });
});

describe('a returned one, mended', () => {
  const returned = rejected(passedOnTo('county-department'));

  test('can be edited after 撤回 only; the status stays', () => {
    expect(attempt(returned, applicant, submit(returned))).toEqual({ code: 'not-mending' });
    const { state } = tell(returned, applicant, startMending);
    expect(state).toMatchObject({ status: 'returned', mending: true });
  });

  test('starts at the first step again by the frozen route, whatever the route is today, after the window too', () => {
    const mending = tell(returned, applicant, startMending);
    const command = submit(mending, { number: 'another', route: { ...route, steps: ['apply', 'employer'] } });
    const { state } = tell(mending, applicant, command, { now: window.closesAt.replace('03-31', '03-20T15:00') });
    expect(state).toMatchObject({ status: 'reviewing', version: 2, number: '51-2026-000001', route, mending: false });
    expect(state.visits.slice(-2)).toMatchObject([
      { step: 'apply', state: 'submitted', version: 1, closedAt: minute(6) },
      { step: 'employer', state: 'open', version: 2, office: { unitId: 'seed-company' } },
    ]);
  });

  test('keeps its coordinates, but for the profession by which offices are found', () => {
    const mending = tell(returned, applicant, startMending);
    const routingProfession = { code: 'horticulture', name: '园艺' };
    const moved = { ...coordinates, employerId: 'elsewhere', countyCode: '510603', routingProfession };
    const { state } = tell(mending, applicant, submit(mending, { coordinates: moved }));
    expect(state.coordinates).toEqual({ ...coordinates, routingProfession });
  });

  test('is refused while marks have no answer', () => {
    const mending = tell(returned, applicant, startMending);
    expect(attempt(mending, applicant, submit(mending, { unansweredMarks: 2 }))).toEqual({
      code: 'marks-unanswered',
      count: 2,
    });
  });

  test('撤回 of it comes back as a returned one with the same marks and deadline, ready to be edited', () => {
    const { state } = tell(mended(returned), applicant, withdraw);
    expect(state).toMatchObject({ status: 'returned', version: 2, mending: true, number: '51-2026-000001' });
    expect(state.visits.at(-1)).toMatchObject({
      step: 'apply',
      state: 'open',
      cameBy: 'withdrawn',
      mendBy,
      returned: { reason: '入学时间与毕业证不符', marks: [mark] },
    });
  });

  test('撤回 twice keeps them', () => {
    const once = tell(mended(returned), applicant, withdraw);
    const again = tell(once, applicant, submit(once));
    expect(tell(again, applicant, withdraw).state.visits.at(-1)).toMatchObject({ mendBy, returned: { marks: [mark] } });
  });
});

describe('直达本环节', () => {
  const atIndustry = passedOnTo('county-industry');
  const direct = rejected(atIndustry, { direct: true });

  test('goes straight back to the returner’s step at its unit', () => {
    const { state } = mended(direct);
    expect(state).toMatchObject({ status: 'reviewing', version: 2 });
    expect(state.visits.at(-1)).toMatchObject({
      step: 'county-industry',
      version: 2,
      office: { unitId: 'county-agriculture', reason: '本环节此前由该单位办理' },
    });
  });

  test('goes to that unit’s handlers of today', () => {
    const mending = tell(direct, applicant, startMending);
    const among = directory({ holders: directory().holders.filter((each) => each.unitId !== 'county-agriculture') });
    const { state } = tell(mending, applicant, submit(mending), {}, among);
    expect(state.visits.at(-1)!.office).toMatchObject({ unitId: 'county-agriculture', acting: { unitId: 'county' } });
  });

  test('is refused where nobody can take that step any more', () => {
    const mending = tell(direct, applicant, startMending);
    expect(attempt(mending, applicant, submit(mending), { officeAgain: () => null })).toEqual({
      code: 'no-office',
      step: 'county-industry',
    });
  });

  test('goes on from there, and can be withdrawn while that office has not acted', () => {
    const again = mended(direct);
    expect(tell(again, applicant, withdraw).state.status).toBe('returned');
    const onward = tell(again, handler(again), pass(again));
    expect(open(onward).step).toBe('county-bureau');
    expect(attempt(onward, applicant, withdraw)).toMatchObject({
      code: 'office-has-acted',
      unitName: '罗江区农业农村局',
    });
  });

  test('holds for this return alone: another one later starts at the first step', () => {
    const again = mended(direct);
    const plain = rejected(again);
    expect(open(mended(plain)).step).toBe('employer');
  });
});
