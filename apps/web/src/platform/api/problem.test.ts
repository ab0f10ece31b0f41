import { describe, expect, it, vi } from 'vitest';
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

it('says of what was typed only what is true: kept where the browser has a cipher, else on the page alone', () => {
  expect(unreachable().detail).toContain('不会丢失');
  vi.stubGlobal('crypto', {});
  expect(unreachable().detail).toContain('还在本页，请不要关闭或刷新页面');
  expect(unreachable().detail).not.toContain('不会丢失');
  vi.unstubAllGlobals();
});
