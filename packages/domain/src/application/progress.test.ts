import { describe, expect, test } from 'vitest';
import { notPassed } from '../../test/opinions.ts';
import { applicant, clerk } from '../../test/people.ts';
import {
  begun,
  conclude,
  handler,
  mended,
  minute,
  open,
  pass,
  passedOnTo,
  rejected,
  sendBack,
  submitted,
  tell,
  voiding,
  type Story,
} from '../../test/story.ts';
import { openReturn, progressOf, returnArrows } from './progress.ts';

/** ✔ done, ● current, ○ coming: one sign a step of the route. */
function drawn({ state }: Story): string {
  const signs = { done: '✔', current: '●', coming: '○' };
  return progressOf(state)
    .map((step) => signs[step.state])
    .join('');
}

const atIndustry = passedOnTo('county-industry');
const atCommittee = passedOnTo('committee');
const atLast = passedOnTo('province-bureau');

describe('流程图', () => {
  test.each<[string, Story, string]>([
    ['a draft has no route yet', begun, ''],
    ['submitted', submitted, '✔●○○○○○○○○'],
    ['two offices on', atIndustry, '✔✔✔●○○○○○○'],
    ['one step back', tell(atIndustry, handler(atIndustry), sendBack('return', atIndustry)), '✔✔●○○○○○○○'],
    ['with the applicant', rejected(atIndustry), '●○○○○○○○○○'],
    ['mended, from the first step again', mended(rejected(atIndustry)), '✔●○○○○○○○○'],
    ['mended, 直达', mended(rejected(atIndustry, { direct: true })), '✔✔✔●○○○○○○'],
    ['at the last step', atLast, '✔✔✔✔✔✔✔✔✔●'],
    ['通过', tell(atLast, handler(atLast), pass(atLast)), '✔✔✔✔✔✔✔✔✔✔'],
    ['评审未通过', tell(atCommittee, handler(atCommittee), conclude(atCommittee, notPassed)), '✔✔✔✔✔✔✔✔✔○'],
    ['作废', tell(atIndustry, handler(atIndustry), voiding(atIndustry)), '✔✔✔✔○○○○○○'],
  ])('%s', (_, story, signs) => {
    expect(drawn(story)).toBe(signs);
  });

  test('each step has its visits, the first round’s before the second’s', () => {
    const visits = progressOf(mended(rejected(atIndustry)).state).map((step) => step.visits.length);
    expect(visits).toEqual([2, 2, 1, 1, 0, 0, 0, 0, 0, 0]);
  });
});

describe('the ways back', () => {
  test('返回修改, 拒绝 and both kinds of 撤回, in order and with their round', () => {
    const passed = passedOnTo('county-department');
    const back = tell(passed, clerk('company-clerk'), { type: 'take-back', visitId: passed.state.visits[1]!.id });
    const onward = passedOnTo('county-industry', back);
    const down = tell(onward, handler(onward), sendBack('return', onward));
    const withdrawn = tell(mended(rejected(down)), applicant, { type: 'withdraw' });
    expect(returnArrows(withdrawn.state)).toEqual([
      { from: 'county-department', to: 'employer', version: 1, at: minute(4), verb: 'taken-back' },
      { from: 'county-industry', to: 'county-department', version: 1, at: minute(7), verb: 'sent-back' },
      { from: 'county-department', to: 'apply', version: 1, at: minute(8), verb: 'rejected' },
      { from: 'employer', to: 'apply', version: 2, at: minute(11), verb: 'taken-back' },
    ]);
  });

  test('撤回 to a draft', () => {
    const { state } = tell(submitted, applicant, { type: 'withdraw' });
    expect(returnArrows(state)).toEqual([
      { from: 'employer', to: 'apply', version: 1, at: minute(3), verb: 'taken-back' },
    ]);
  });
});

test('what the open visit came back with is read first', () => {
  const down = tell(atIndustry, handler(atIndustry), sendBack('return', atIndustry));
  expect(openReturn(down.state)).toBe(open(down));
  expect(openReturn(atIndustry.state)).toBeNull();
  expect(openReturn(begun.state)).toBeNull();
});
