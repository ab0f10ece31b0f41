import { expect, test } from 'vitest';
import { readReport } from './read-report.mjs';

const one = (status, fullName = 'a rule') => ({ status, fullName, failureMessages: status === 'failed' ? ['no'] : [] });

test('passed tests are counted over all files', () => {
  const testResults = [
    { name: 'a.test.ts', status: 'passed', assertionResults: [one('passed'), one('passed')] },
    { name: 'b.test.ts', status: 'passed', assertionResults: [one('passed')] },
  ];
  expect(readReport({ testResults })).toEqual({ passed: 3, failures: [] });
});

test('failed, skipped and planned tests are failures', () => {
  const assertionResults = [one('failed'), one('pending'), one('todo'), one('passed')];
  const { passed, failures } = readReport({ testResults: [{ name: 'a.test.ts', status: 'failed', assertionResults }] });
  expect(passed).toBe(1);
  expect(failures).toEqual([
    'a.test.ts: a rule (failed)\nno',
    'a.test.ts: a rule (pending)',
    'a.test.ts: a rule (todo)',
  ]);
});

test('a file that cannot be loaded is a failure, though none of its tests is', () => {
  const testResults = [{ name: 'a.test.ts', status: 'failed', message: 'SyntaxError', assertionResults: [] }];
  expect(readReport({ testResults })).toEqual({ passed: 0, failures: ['a.test.ts: SyntaxError'] });
});
