import { describe, expect, test } from 'vitest';
import { directory } from '../../test/offices.ts';
import { goodOpinion, notPassed } from '../../test/opinions.ts';
import { applicant, clerk, colleagueOf } from '../../test/people.ts';
import {
  attempt,
  conclude,
  handler,
  open,
  pass,
  passedOnTo,
  rejected,
  mended,
  sendBack,
  submitted,
  tell,
  voiding,
} from '../../test/story.ts';

const company = clerk('company-clerk');
const agronomy = { professions: ['agronomy'], series: [] };
/** Two departments of the county have the profession. */
const two = directory({ units: { 'county-forestry': { industries: agronomy } } });

describe('同意通过', () => {
  test('keeps the opinion and opens the next step of the frozen route at the office found', () => {
    const { state, events } = tell(submitted, company, pass(submitted));
    expect(state.visits.slice(-2)).toMatchObject([
      { step: 'employer', state: 'passed', opinion: goodOpinion('employer'), closedBy: { personId: 'company-clerk' } },
      { step: 'county-department', state: 'open', cameBy: 'passed', version: 1, opinion: null, returned: null },
    ]);
    expect(state.visits.at(-2)!.openedVisitId).toBe(state.visits.at(-1)!.id);
    expect(events.at(-1)!.payload.by).toEqual({
      personId: 'company-clerk',
      personName: 'company-clerk的姓名',
      unitId: 'seed-company',
      unitName: '白马关种业公司',
    });
  });

  test('keeps of the opinion what the step asks for, and nothing else that came along', () => {
    const opinion = { ...goodOpinion('employer'), signer: ' 王建国 ', voteDue: 9, junk: 0.5, publicResult: '无' };
    const { state } = tell(submitted, company, pass(submitted, { opinion }));
    expect(state.visits.at(-2)!.opinion).toEqual({ ...goodOpinion('employer'), publicResult: '无' });
  });

  test('is refused while the opinion is incomplete, field by field', () => {
    const opinion = { ...goodOpinion('employer'), opinion: ' ', signedOn: '2026-03-11' };
    expect(attempt(submitted, company, pass(submitted, { opinion }))).toEqual({
      code: 'opinion-incomplete',
      errors: [
        { field: 'opinion', message: '请填写“单位意见”。' },
        { field: 'signedOn', message: '审批日期不能晚于今天。' },
      ],
    });
  });

  test('judges today by the day in Shanghai', () => {
    const opinion = { ...goodOpinion('employer'), signedOn: '2026-03-11' };
    const told = attempt(submitted, company, pass(submitted, { opinion }), { now: '2026-03-10T16:00:00.000Z' });
    expect(told).toMatchObject({ state: { status: 'reviewing' } });
  });

  test('is refused while a bar is in force', () => {
    expect(attempt(submitted, company, pass(submitted, { bar: '诚信档案' }))).toEqual({
      code: 'barred',
      cause: '诚信档案',
    });
  });

  test('at the last step: 通过', () => {
    const last = passedOnTo('province-bureau');
    const { state } = tell(last, handler(last), pass(last));
    expect(state.status).toBe('approved');
    expect(state.visits.filter((visit) => visit.state === 'open')).toEqual([]);
    expect(state.visits.at(-1)).toMatchObject({ step: 'province-bureau', state: 'passed', openedVisitId: null });
  });
});

describe('选择下一步审批单位', () => {
  const story = passedOnTo('county-department');
  const who = handler(story);

  test('several: the clerk chooses one of those found', () => {
    const choose = (chosenUnitId: string | null) => attempt(story, who, pass(story, { chosenUnitId }, two));
    expect(choose(null)).toEqual({ code: 'choose-office' });
    const chosen = tell(story, who, pass(story, { chosenUnitId: 'county-forestry' }, two));
    expect(open(chosen)).toMatchObject({ step: 'county-industry', office: { unitId: 'county-forestry' } });
    expect(choose('city')).toEqual({ code: 'office-not-a-candidate' });
  });

  test('one: it is taken, chosen or not', () => {
    for (const chosenUnitId of [null, 'county-agriculture']) {
      const { state } = tell(story, who, pass(story, { chosenUnitId }));
      expect(state.visits.at(-1)!.office!.unitId).toBe('county-agriculture');
    }
  });

  test('none', () => {
    expect(attempt(story, who, pass(story, { candidates: [] }))).toEqual({
      code: 'no-office',
      step: 'county-industry',
    });
  });

  test('after 返回修改 it is the unit that sent it down, though there are others', () => {
    const chosen = tell(story, who, pass(story, { chosenUnitId: 'county-forestry' }, two));
    const down = tell(chosen, clerk('county-forestry-clerk'), sendBack('return', chosen), {}, two);
    expect(open(down)).toMatchObject({ step: 'county-department', office: { unitId: 'county-agriculture' } });
    const up = tell(down, who, pass(down, {}, two), {}, two);
    expect(open(up).office!.unitId).toBe('county-forestry');
    const both = pass(story, {}, two).candidates;
    expect(open(tell(down, who, pass(down, { candidates: both }))).office!.unitId).toBe('county-forestry');
    const other = pass(down, { candidates: both, chosenUnitId: 'county-agriculture' });
    expect(attempt(down, who, other)).toEqual({ code: 'office-not-a-candidate' });
  });

  test('after a pass that was taken back it may be another one', () => {
    const chosen = tell(story, who, pass(story, { chosenUnitId: 'county-forestry' }, two));
    const back = tell(chosen, who, { type: 'take-back', visitId: chosen.state.visits.at(-2)!.id });
    const other = tell(back, who, pass(back, { chosenUnitId: 'county-agriculture' }, two));
    expect(open(other).office!.unitId).toBe('county-agriculture');
  });

  test('in a new version each pass finds its office anew', () => {
    const chosen = tell(story, who, pass(story, { chosenUnitId: 'county-forestry' }, two));
    const returned = tell(chosen, clerk('county-forestry-clerk'), sendBack('reject', chosen));
    const again = passedOnTo('county-department', mended(returned));
    expect(open(tell(again, who, pass(again))).office!.unitId).toBe('county-agriculture');
  });

  test('the unit that sent it down is gone: what is found today', () => {
    const chosen = tell(story, who, pass(story, { chosenUnitId: 'county-forestry' }, two));
    const down = tell(chosen, clerk('county-forestry-clerk'), sendBack('return', chosen), {}, two);
    const today = directory({ units: { 'county-forestry': { state: 'stopped' } } });
    expect(open(tell(down, who, pass(down, {}, today))).office!.unitId).toBe('county-agriculture');
  });
});

describe('评审结论', () => {
  const story = passedOnTo('committee');
  const who = handler(story);

  test('通过 opens the next step', () => {
    const { state } = tell(story, who, conclude(story));
    expect(state).toMatchObject({ status: 'reviewing' });
    expect(state.visits.slice(-2)).toMatchObject([
      { step: 'committee', state: 'concluded', opinion: goodOpinion('committee') },
      { step: 'province-bureau', state: 'open' },
    ]);
  });

  test('未通过 ends the application', () => {
    const { state, events } = tell(story, who, conclude(story, notPassed));
    expect(state.status).toBe('not-passed');
    expect(events.at(-1)).toMatchObject({
      type: 'review-concluded',
      payload: { source: 'entered', conclusion: 'not-passed', opened: null },
    });
  });

  test.each([
    ['fewer than two thirds of those due are there', { due: 28, present: 18, yes: 12 }, 'quorum'],
    ['passed with less than two thirds of those present', { yes: 11, no: 5 }, 'majority'],
    ['not passed with two thirds of those present', { conclusion: 'not-passed' }, 'majority'],
  ] as const)('is refused: %s', (_, changed, rule) => {
    const opinion = { ...goodOpinion('committee'), ...changed };
    expect(attempt(story, who, conclude(story, opinion))).toEqual({ code: 'votes-do-not-add-up', rule });
  });

  test('is refused where the votes do not add up, at the field', () => {
    expect(attempt(story, who, conclude(story, { ...goodOpinion('committee'), no: 5 }))).toMatchObject({
      code: 'opinion-incomplete',
      errors: [{ field: 'present' }],
    });
  });
});

describe('who passed for the employer', () => {
  const last = passedOnTo('province-bureau');
  /** The company's clerk became one of the office where it lies. */
  const promoted = { ...company, memberships: [...company.memberships, ...handler(last).memberships] };
  const refusal = { code: 'passed-as-employer' };

  test('does not judge the same application while the office has another handler', () => {
    const others = { hasOtherHandler: true };
    expect(attempt(last, promoted, pass(last), others)).toEqual(refusal);
    expect(attempt(last, promoted, sendBack('return', last), others)).toEqual(refusal);
    expect(attempt(last, promoted, sendBack('reject', last), others)).toEqual(refusal);
    expect(attempt(last, promoted, voiding(last), others)).toEqual(refusal);
    expect(attempt(last, promoted, { type: 'read', visitId: open(last).id }, others)).toMatchObject({ state: {} });
    expect(attempt(last, promoted, pass(last))).toMatchObject({ state: { status: 'approved' } });
  });

  test('neither at qualification and committee', () => {
    for (const step of ['qualification', 'committee'] as const) {
      const story = passedOnTo(step);
      const both = { ...company, memberships: [...company.memberships, ...handler(story).memberships] };
      const command = step === 'committee' ? conclude(story) : pass(story);
      expect(attempt(story, both, command, { hasOtherHandler: true })).toEqual(refusal);
    }
  });

  test('may at the steps between', () => {
    const story = passedOnTo('city-bureau');
    const both = { ...company, memberships: [...company.memberships, ...handler(story).memberships] };
    expect(attempt(story, both, pass(story), { hasOtherHandler: true })).toMatchObject({ state: {} });
  });

  test('may where the pass was taken back and a colleague passed instead', () => {
    const passed = tell(submitted, company, pass(submitted));
    const back = tell(passed, company, { type: 'take-back', visitId: passed.state.visits[1]!.id });
    const instead = tell(back, colleagueOf('company-clerk'), pass(back));
    const story = passedOnTo('province-bureau', instead);
    expect(attempt(story, promoted, pass(story), { hasOtherHandler: true })).toMatchObject({ state: {} });
  });

  test('may not where it passed an earlier version', () => {
    const returned = mended(rejected(passedOnTo('county-department')));
    const instead = tell(returned, colleagueOf('company-clerk'), pass(returned));
    const story = passedOnTo('province-bureau', instead);
    expect(attempt(story, promoted, pass(story), { hasOtherHandler: true })).toEqual(refusal);
  });
});

test('nobody passes an application of their own, wherever they are a clerk', () => {
  for (const step of ['employer', 'county-bureau', 'province-bureau'] as const) {
    const story = passedOnTo(step);
    const herself = { ...applicant, memberships: [...applicant.memberships, ...handler(story).memberships] };
    expect(attempt(story, herself, pass(story))).toEqual({ code: 'own-case' });
  }
});
