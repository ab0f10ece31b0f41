import { describe, expect, test } from 'vitest';
import { applicant, clerk, colleagueOf, person } from '../../test/people.ts';
import {
  attempt,
  begun,
  conclude,
  handler,
  mark,
  minute,
  open,
  pass,
  passedOnTo,
  rejected,
  sendBack,
  submitted,
  tell,
  voiding,
} from '../../test/story.ts';
import { decide } from './decide.ts';

const company = clerk('company-clerk');

describe('two clerks at once', () => {
  const passed = tell(submitted, company, pass(submitted));
  const second = colleagueOf('company-clerk');

  test('the later one hears who handled it, when, how, and where it lies now', () => {
    expect(attempt(passed, second, { ...pass(submitted) })).toEqual({
      code: 'already-handled',
      personName: 'company-clerk的姓名',
      at: minute(3),
      outcome: 'passed',
      nowAt: '罗江区农业农村局',
    });
  });

  test('a double click hears the same of oneself', () => {
    expect(attempt(passed, company, { ...pass(submitted) })).toMatchObject({ code: 'already-handled' });
  });

  test('the applicant was faster: 撤回', () => {
    const withdrawn = tell(submitted, applicant, { type: 'withdraw' });
    expect(attempt(withdrawn, company, { ...pass(submitted) })).toEqual({
      code: 'already-handled',
      personName: '李敏',
      at: minute(3),
      outcome: 'taken-back',
      nowAt: null,
    });
  });

  test('it lies with the applicant now', () => {
    const sent = tell(submitted, company, sendBack('return', submitted));
    expect(attempt(sent, second, { ...pass(submitted) })).toMatchObject({ outcome: 'sent-back', nowAt: '申报人' });
  });

  test('nobody else hears of it', () => {
    const told = { ...pass(submitted) };
    for (const stranger of [person('outsider'), clerk('county-forestry-clerk'), applicant]) {
      expect(attempt(passed, stranger, told)).toEqual({ code: 'not-handler' });
      expect(attempt(passed, stranger, { ...told, visitId: 'no such visit' })).toEqual({ code: 'not-handler' });
    }
  });

  test('an office that handles two steps in turn acts on the one that it saw', () => {
    const first = passedOnTo('county-department');
    const next = tell(first, handler(first), pass(first));
    expect(open(next)).toMatchObject({ step: 'county-industry', office: { unitId: 'county-agriculture' } });
    expect(attempt(next, handler(first), { ...pass(first) })).toMatchObject({ code: 'already-handled' });
  });
});

test('a clerk who saw an older version is refused: the dossier is another one', () => {
  expect(attempt(submitted, company, pass(submitted, { version: 0 }))).toEqual({ code: 'stale-version', current: 1 });
  expect(attempt(submitted, company, voiding(submitted, { version: 0 }))).toMatchObject({ code: 'stale-version' });
});

describe('撤回 of a clerk', () => {
  const passed = tell(submitted, company, pass(submitted));
  const own = passed.state.visits[1]!;
  const takeBack = { type: 'take-back', visitId: own.id } as const;

  test('closes the next office’s visit and opens the own step anew', () => {
    const { state } = tell(passed, company, takeBack);
    expect(state.status).toBe('reviewing');
    expect(state.visits.slice(-3)).toMatchObject([
      { id: own.id, step: 'employer', state: 'passed' },
      { step: 'county-department', state: 'taken-back', closedBy: { personId: 'company-clerk' } },
      { step: 'employer', state: 'open', cameBy: 'taken-back', office: { unitId: 'seed-company' }, opinion: null },
    ]);
  });

  test('works for 返回修改 to another office', () => {
    const second = passedOnTo('county-bureau');
    const sent = tell(second, handler(second), sendBack('return', second));
    const back = tell(sent, clerk('county-clerk'), { type: 'take-back', visitId: open(second).id });
    expect(open(back)).toMatchObject({ step: 'county-bureau', returned: null });
  });

  test('only by who did it: not by a colleague, not by the applicant', () => {
    const nothing = { code: 'nothing-to-take-back' };
    expect(attempt(passed, colleagueOf('company-clerk'), takeBack)).toEqual(nothing);
    expect(attempt(passed, applicant, takeBack)).toEqual(nothing);
  });

  test('not who is no handler there any more', () => {
    expect(attempt(passed, person('company-clerk'), takeBack)).toEqual({ code: 'not-handler' });
  });

  test('not after the next office has acted', () => {
    const onward = tell(passed, handler(passed), pass(passed));
    expect(attempt(onward, company, takeBack)).toEqual({
      code: 'office-has-acted',
      unitName: '罗江区农业农村局',
      at: minute(4),
    });
  });

  test('已阅 of the next office is no act', () => {
    const read = tell(passed, handler(passed), { type: 'read', visitId: open(passed).id });
    expect(open(tell(read, company, takeBack)).step).toBe('employer');
  });

  test('not twice', () => {
    const back = tell(passed, company, takeBack);
    expect(attempt(back, company, takeBack)).toEqual({ code: 'nothing-to-take-back' });
  });

  test('never a last 同意通过, 评审结论, 拒绝, 流程作废', () => {
    const last = passedOnTo('province-bureau');
    const committee = passedOnTo('committee');
    const ends = [
      [last, tell(last, handler(last), pass(last))],
      [committee, tell(committee, handler(committee), conclude(committee))],
      [committee, rejected(committee)],
      [committee, tell(committee, handler(committee), voiding(committee))],
    ] as const;
    for (const [before, after] of ends) {
      const told = attempt(after, handler(before), { type: 'take-back', visitId: open(before).id });
      expect(told).toMatchObject({
        code: after.state.status === 'reviewing' ? 'nothing-to-take-back' : 'not-in-this-status',
      });
    }
  });

  test('only the visit that was meant', () => {
    expect(attempt(passed, company, { type: 'take-back', visitId: open(passed).id })).toEqual({
      code: 'nothing-to-take-back',
    });
  });
});

describe('流程作废', () => {
  test('ends the application, with the reason', () => {
    const { state } = tell(submitted, company, voiding(submitted, { reason: ' 材料虚假 ' }));
    expect(state.status).toBe('voided');
    expect(state.visits.at(-1)).toMatchObject({
      state: 'voided',
      reason: '材料虚假',
      closedBy: { personId: 'company-clerk' },
    });
  });

  test.each([
    [{ reason: ' ' }, { code: 'reason-required' }],
    [{ typedName: '李' }, { code: 'name-not-typed' }],
  ])('is refused: %j', (changed, refusal) => {
    expect(attempt(submitted, company, voiding(submitted, changed))).toEqual(refusal);
  });
});

describe('删除流程 (§4.1.1.19)', () => {
  const returned = rejected(submitted);

  test('ends the application for good', () => {
    const { state } = tell(returned, applicant, { type: 'abandon', typedName: ' 李敏 ' });
    expect(state.status).toBe('abandoned');
    expect(state.visits.at(-1)).toMatchObject({ step: 'apply', state: 'abandoned' });
  });

  test('is refused where the name typed is another', () => {
    expect(attempt(returned, applicant, { type: 'abandon', typedName: '' })).toEqual({ code: 'name-not-typed' });
  });
});

describe('删除 of a draft (§4.1.1.16)', () => {
  const discarded = tell(begun, applicant, { type: 'discard' });

  test('hides it, and 恢复 brings it back', () => {
    expect(discarded.state).toMatchObject({ status: 'discarded', discardedAt: minute(2) });
    expect(tell(discarded, applicant, { type: 'restore' }).state).toMatchObject({ status: 'draft', discardedAt: null });
  });

  test('of one that was submitted once keeps number, version and trail', () => {
    const draft = tell(submitted, applicant, { type: 'withdraw' });
    const { state } = tell(draft, applicant, { type: 'discard' });
    expect(state).toMatchObject({ status: 'discarded', version: 1, number: '51-2026-000001' });
    expect(state.visits).toHaveLength(2);
  });
});

describe('已阅 and 流程附件上传', () => {
  const uploader = clerk('company-clerk', 'process-file-uploader');
  const visitId = open(submitted).id;

  test('已阅 is noted at the visit and moves nothing', () => {
    const { state } = tell(submitted, company, { type: 'read', visitId });
    expect(state.visits.at(-1)).toMatchObject({
      state: 'open',
      readBy: [{ personId: 'company-clerk', at: minute(3) }],
    });
  });

  test('a file moves nothing either', () => {
    const file = { fileId: 'f', name: '公示.pdf', sha256: 'ab'.repeat(32) };
    const { state, events } = tell(submitted, uploader, { type: 'attach-file', visitId, ...file });
    expect(events.at(-1)).toMatchObject({ type: 'file-attached', payload: { visitId, ...file } });
    expect({ ...state, seq: 0, updatedAt: '' }).toEqual({ ...submitted.state, seq: 0, updatedAt: '' });
  });
});

test('deciding asks neither a clock nor chance: the same question has the same answer, and the state is left alone', () => {
  const before = JSON.stringify(submitted.state);
  const ask = () =>
    decide(submitted.state, sendBack('reject', submitted, { marks: [mark] }), {
      actor: company,
      now: minute(3),
      newId: () => 'id',
      mendDeadline: () => minute(9),
      officeAgain: () => null,
      noticePublishedOn: '2026-03-01',
      workingDays: () => 5,
      hasOtherHandler: false,
    });
  expect(ask()).toEqual(ask());
  expect(JSON.stringify(submitted.state)).toBe(before);
});
