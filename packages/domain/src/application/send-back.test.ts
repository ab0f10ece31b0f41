import { describe, expect, test } from 'vitest';
import { directory } from '../../test/offices.ts';
import { clerk } from '../../test/people.ts';
import {
  attempt,
  handler,
  mark,
  mended,
  mendBy,
  minute,
  open,
  pass,
  passedOnTo,
  rejected,
  sendBack,
  submitted,
  tell,
  type Story,
} from '../../test/story.ts';
import type { CommandOf } from './command.ts';

function back(story: Story, changed?: Partial<CommandOf<'return'>>): Story {
  return tell(story, handler(story), sendBack('return', story, changed));
}

describe('返回修改 (逐级驳回, §5.1.2)', () => {
  test('goes one step back in the frozen route, to the unit that handled it, with reason and marks', () => {
    const { state } = back(passedOnTo('county-bureau'));
    expect(state.status).toBe('reviewing');
    expect(state.visits.slice(-2)).toMatchObject([
      { step: 'county-bureau', state: 'sent-back', reason: '入学时间与毕业证不符' },
      {
        step: 'county-industry',
        state: 'open',
        cameBy: 'sent-back',
        office: { unitId: 'county-agriculture', reason: '本环节此前由该单位办理' },
        returned: { returnerStep: 'county-bureau', reason: '入学时间与毕业证不符', marks: [mark], direct: false },
        mendBy: null,
      },
    ]);
  });

  test('goes to that unit’s handlers of today, where it is merged to its successor', () => {
    const story = passedOnTo('county-bureau');
    const empty = directory({ holders: directory().holders.filter((each) => each.unitId !== 'county-agriculture') });
    const acted = tell(story, handler(story), sendBack('return', story), {}, empty);
    expect(open(acted).office).toMatchObject({ unitId: 'county-agriculture', acting: { unitId: 'county' } });
    const merged = directory({ units: { 'county-agriculture': { state: 'stopped', successorId: 'county-forestry' } } });
    const followed = tell(story, handler(story), sendBack('return', story), {}, merged);
    expect(open(followed).office).toMatchObject({ unitId: 'county-forestry' });
  });

  test('from the first step goes to the applicant', () => {
    const { state } = back(submitted);
    expect(state).toMatchObject({ status: 'returned', mending: false });
    expect(open({ state, events: [] })).toMatchObject({ step: 'apply', cameBy: 'sent-back', office: null, mendBy });
  });

  test('walks down the whole route and up again, through the same units', () => {
    let story = passedOnTo('province-bureau');
    const way: string[] = [];
    while (open(story).step !== 'employer') {
      story = back(story);
      way.push(open(story).step);
    }
    expect(way).toEqual([
      'committee',
      'qualification',
      'city-bureau',
      'city-industry',
      'county-bureau',
      'county-industry',
      'county-department',
      'employer',
    ]);
    const up = passedOnTo('province-bureau', story);
    expect(up.state).toMatchObject({ status: 'reviewing', version: 1 });
    expect(open(back(story))).toMatchObject({ step: 'apply' });
  });

  test('the office that gets it back decides anew', () => {
    const story = back(passedOnTo('county-bureau'));
    expect(open(story).opinion).toBeNull();
    const onward = tell(story, handler(story), pass(story));
    expect(open(onward)).toMatchObject({ step: 'county-bureau', returned: null });
  });
});

describe('照转', () => {
  const first = back(passedOnTo('county-bureau'), { direct: true, mendDays: 5 });
  const note = open(first).returned!;

  test('the same reason, marks, days and 直达 stay those of the first returner', () => {
    const { state } = back(first, { direct: true, mendDays: 5 });
    expect(state.visits.at(-1)).toMatchObject({ step: 'county-department', returned: note });
    expect(note.returnerStep).toBe('county-bureau');
  });

  test('also where a row gave the keys of a mark back in another order', () => {
    const turned = Object.fromEntries(Object.entries(mark).reverse()) as typeof mark;
    expect(open(back(first, { direct: true, mendDays: 5, marks: [turned] })).returned).toEqual(note);
  });

  test.each<[string, Partial<CommandOf<'return'>>]>([
    ['another reason', { reason: '还请补充' }],
    ['other marks', { marks: [{ ...mark, note: '看不清' }] }],
    ['other days', { mendDays: 3 }],
    ['without 直达', { direct: false }],
  ])('%s: that office is the new returner, the earlier words kept beside its own', (_, changed) => {
    const story = back(first, { direct: true, mendDays: 5, ...changed });
    expect(open(story).returned).toMatchObject({
      ...changed,
      returnerStep: 'county-industry',
      returnerVisitId: open(first).id,
      earlier: [
        {
          step: 'county-bureau',
          unitName: '罗江区人力资源和社会保障局',
          reason: '入学时间与毕业证不符',
          marks: [mark],
        },
      ],
    });
  });

  test('changed twice on the way down, both earlier ones are kept in order', () => {
    const twice = back(back(first, { reason: '二' }), { reason: '三' });
    expect(open(twice).returned!.earlier.map((earlier) => [earlier.step, earlier.reason])).toEqual([
      ['county-bureau', '入学时间与毕业证不符'],
      ['county-industry', '二'],
    ]);
  });

  test('carried down to the applicant by 拒绝 or 返回修改, 直达 leads to the first returner', () => {
    const refused = tell(first, handler(first), sendBack('reject', first, { direct: true, mendDays: 5 }));
    expect(open(mended(refused))).toMatchObject({ step: 'county-bureau', version: 2, office: { unitId: 'county' } });
    let story = first;
    while (open(story).step !== 'apply') story = back(story, { direct: true, mendDays: 5 });
    expect(open(mended(story))).toMatchObject({ step: 'county-bureau', version: 2 });
  });

  test('kept on through a 撤回 of the office that got it back', () => {
    const onward = tell(first, handler(first), pass(first));
    const own = onward.state.visits.at(-2)!;
    const again = tell(onward, handler(first), { type: 'take-back', visitId: own.id });
    expect(open(again).returned).toEqual(note);
  });

  test('the days run from the arrival at the applicant', () => {
    const asked: number[] = [];
    const mendDeadline = (days: number): string => `${asked.push(days)}`;
    const refused = sendBack('reject', first, { direct: true, mendDays: 5 });
    tell(first, handler(first), refused, { mendDeadline });
    expect(asked).toEqual([5]);
  });
});

describe('拒绝', () => {
  test.each(['county-department', 'city-bureau', 'committee', 'province-bureau'] as const)(
    'from %s goes straight to the applicant, and does not end the application',
    (step) => {
      const story = passedOnTo(step);
      const { state } = rejected(story);
      expect(state).toMatchObject({ status: 'returned', mending: false, version: 1 });
      expect(state.visits.slice(-2)).toMatchObject([
        { step, state: 'rejected', reason: '入学时间与毕业证不符', closedAt: minute(story.events.length + 1) },
        { step: 'apply', state: 'open', cameBy: 'rejected', office: null, mendBy, returned: { verb: 'reject' } },
      ]);
    },
  );
});

describe('a return is refused', () => {
  const story = passedOnTo('county-department');

  test.each<['return' | 'reject', string, Partial<CommandOf<'return'>>, object]>([
    ['return', 'without a reason', { reason: ' \n' }, { code: 'reason-required' }],
    ['reject', 'without a reason', { reason: '' }, { code: 'reason-required' }],
    ['return', '直达 without a mark', { direct: true, marks: [] }, { code: 'direct-not-allowed' }],
    [
      'reject',
      '直达 where the notice has none',
      { direct: true, directAllowed: false },
      { code: 'direct-not-allowed' },
    ],
    ['reject', 'another version', { version: 2 }, { code: 'stale-version', current: 1 }],
  ])('%s %s', (type, _, changed, refusal) => {
    expect(attempt(story, handler(story), sendBack(type, story, changed))).toEqual(refusal);
  });

  test('where nobody can take the step before', () => {
    const told = attempt(story, clerk('county-agriculture-clerk'), sendBack('return', story), {
      officeAgain: () => null,
    });
    expect(told).toEqual({ code: 'no-office', step: 'employer' });
  });

  test('a reason is kept without blanks around it', () => {
    expect(open(back(story, { reason: ' 请改 ' })).returned!.reason).toBe('请改');
  });
});
