import { describe, expect, it } from 'vitest';
import { isRetriable, problemFrom, ProblemError, problemOf, unreachable } from './problem.ts';

describe('problemFrom', () => {
  it('keeps the sentence, the code and the fields of the server', () => {
    const problem = problemFrom(409, {
      type: 'about:blank',
      title: '已被办理',
      status: 409,
      code: 'already-handled',
      detail: '王芳已于 10:42 同意通过，现由罗江区人社局办理。',
      requestId: 'r-1',
      errors: [{ field: 'opinion', message: '请填写“单位意见”。' }],
    });
    expect(problem.code).toBe('already-handled');
    expect(problem.detail).toContain('王芳');
    expect(problem.errors).toEqual([{ field: 'opinion', message: '请填写“单位意见”。' }]);
    expect(problem.requestId).toBe('r-1');
  });

  it.each([[null], ['<html>502</html>'], [{ message: 'x' }]])('describes %s by its status', (body) => {
    expect(problemFrom(502, body)).toMatchObject({ code: 'http-502', status: 502, errors: [] });
  });
});

describe('isRetriable', () => {
  it('asks again after a broken line and a busy server, never after an answer', () => {
    expect(isRetriable(new ProblemError(unreachable()))).toBe(true);
    expect(isRetriable(new ProblemError(problemFrom(503, null)))).toBe(true);
    expect(isRetriable(new ProblemError(problemFrom(409, null)))).toBe(false);
    expect(isRetriable(new TypeError('x is undefined'))).toBe(false);
  });
});

it('calls what is not a problem a fault of the page, without its message', () => {
  expect(problemOf(new Error('secret'))).toMatchObject({ code: 'page-fault' });
  expect(JSON.stringify(problemOf(new Error('secret')))).not.toContain('secret');
});
