import { describe, expect, test } from 'vitest';
import { brokenVoteRule, conclusionOf, votesOf } from './votes.ts';

/** due present yes no abstain */
function rule(numbers: string, conclusion: 'passed' | 'not-passed'): string | null {
  const [due = 0, present = 0, yes = 0, no = 0, abstain = 0] = numbers.split(' ').map(Number);
  return brokenVoteRule({ due, present, yes, no, abstain }, conclusion);
}

describe('the vote of a committee (人社部令第40号 第十九、二十条)', () => {
  test.each<[string, 'passed' | 'not-passed', string | null]>([
    ['25 18 12 4 2', 'passed', null],
    ['25 18 12 4 2', 'not-passed', 'majority'],
    ['25 18 11 5 2', 'not-passed', null],
    ['25 18 11 5 2', 'passed', 'majority'],
    ['27 18 18 0 0', 'passed', null],
    ['28 18 18 0 0', 'passed', 'quorum'],
    ['25 17 17 0 0', 'passed', null],
    ['25 16 16 0 0', 'passed', 'quorum'],
    ['25 25 17 8 0', 'passed', null],
    ['25 25 16 9 0', 'passed', 'majority'],
    ['25 25 16 0 9', 'not-passed', null],
    ['25 18 12 4 1', 'passed', 'sum'],
    ['25 18 12 4 3', 'passed', 'sum'],
    ['17 18 12 4 2', 'passed', 'sum'],
    ['25 0 0 0 0', 'not-passed', 'quorum'],
    ['0 0 0 0 0', 'passed', 'quorum'],
    ['11 9 6 3 0', 'passed', null],
    ['11 8 6 2 0', 'passed', null],
    ['11 7 7 0 0', 'passed', 'quorum'],
  ])('%s, %s: %s', (numbers, conclusion, broken) => {
    expect(rule(numbers, conclusion)).toBe(broken);
  });
});

test('votes and conclusion are read off the opinion', () => {
  const opinion = { due: 25, present: 18, yes: 12, no: 4, abstain: 2, conclusion: 'passed' };
  expect(votesOf(opinion)).toEqual({ due: 25, present: 18, yes: 12, no: 4, abstain: 2 });
  expect(conclusionOf(opinion)).toBe('passed');
  expect(conclusionOf({ ...opinion, conclusion: 'not-passed' })).toBe('not-passed');
});
