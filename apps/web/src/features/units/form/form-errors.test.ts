import { expect, it } from 'vitest';
import { errorsOf, shownErrors } from './form-errors.ts';

const wrongCheckDigit = '91330100799655058C';
const left = (...fields: string[]): ReadonlySet<string> => new Set(fields);

it('says nothing of a field before it is left, nor of a code that is still being typed', () => {
  const found = [{ field: 'name', message: '请填写单位名称。' }];
  expect(shownErrors(found, [], left(), wrongCheckDigit.slice(0, 12))).toEqual({});
  expect(shownErrors(found, [], left('name'), '')).toEqual({ name: '请填写单位名称。' });
});

it('checks the last digit as soon as all eighteen are there', () => {
  expect(shownErrors([], [], left(), wrongCheckDigit).creditCode).toMatch(/校验不通过/);
  expect(shownErrors([], [], left(), '91330100799655058b')).toEqual({});
});

it('puts a refusal at its field', () => {
  const problem = {
    status: 409,
    code: 'unit-name-taken',
    title: '',
    detail: '已有。',
    errors: [],
    facts: {},
    requestId: null,
  };
  expect(errorsOf(problem)).toEqual([{ field: 'name', message: '已有。' }]);
  expect(errorsOf({ ...problem, code: 'unit-changed' })).toEqual([]);
  expect(shownErrors([], errorsOf(problem), left(), '')).toEqual({ name: '已有。' });
});
