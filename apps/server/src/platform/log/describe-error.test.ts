import { expect, test } from 'vitest';
import { describeError } from './describe-error.ts';

test('of an error of the database only codes and names are kept, not what people typed', () => {
  const fromDatabase = Object.assign(new Error('invalid input syntax for type uuid: "510101199001011234"'), {
    severity: 'ERROR',
    code: '23505',
    table: 'person',
    constraint: 'person_identity_once',
    detail: 'Key (identity)=(510101199001011234) already exists.',
  });
  const described = describeError(new Error('saving failed', { cause: fromDatabase }));
  expect(described.cause).toMatchObject({ message: 'PostgreSQL 23505', where: 'person.person_identity_once' });
  expect(JSON.stringify(described)).not.toContain('510101199001011234');
});

test('an error of ours keeps its sentence and where it came from', () => {
  expect(describeError(new TypeError('no such step'))).toMatchObject({
    type: 'TypeError',
    message: 'no such step',
    stack: expect.stringContaining('describe-error.test.ts') as string,
  });
});

test('what is thrown and is no Error says nothing of itself', () => {
  expect(describeError('510101199001011234')).toEqual({
    type: 'string',
    message: 'what was thrown is no Error',
    stack: '',
  });
});
