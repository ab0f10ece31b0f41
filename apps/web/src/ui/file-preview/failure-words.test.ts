import { expect, it } from 'vitest';
import { problemFrom, ProblemError } from '../../platform/api/problem.ts';
import { failureWords } from './failure-words.ts';

const named = (name: string): Error => Object.assign(new Error('internal'), { name });

it('keeps the words of the server', () => {
  const problem = problemFrom(404, {
    code: 'not-found',
    title: '没有这个附件',
    detail: '可能已被取消上传。',
    status: 404,
  });
  expect(failureWords(new ProblemError(problem))).toMatchObject({
    title: '没有这个附件',
    detail: '可能已被取消上传。',
  });
});

it.each([
  ['PasswordException', '密码'],
  ['InvalidPDFException', '损坏'],
  ['TypeError', '重试'],
])('says what to do after %s, without its internals', (name, word) => {
  const { title, detail } = failureWords(named(name));
  expect(title + detail).toContain(word);
  expect(title + detail).not.toContain('internal');
});
