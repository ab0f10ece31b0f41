import { describe, expect, test } from 'vitest';
import { submitted, tell } from '../../test/story.ts';
import { applicant } from '../../test/people.ts';
import type { RecordedEvent } from './event.ts';
import { replay } from './evolve.ts';

const [created, submission] = submitted.events as readonly [RecordedEvent, RecordedEvent];

describe('a broken stream stops the reader', () => {
  test('that does not begin with created', () => {
    expect(() => replay([submission])).toThrow('a stream begins with created, not with submitted');
  });

  test('that creates twice', () => {
    expect(() => replay([created, created])).toThrow('an application is created once');
  });

  test('that closes what is not open', () => {
    const { events } = tell(submitted, applicant, { type: 'withdraw' });
    expect(() => replay([...events, events.at(-1)!])).toThrow('no open visit');
  });
});

test('no events make no application', () => {
  expect(replay([])).toBeNull();
});

test('each event sets the place in the stream and its instant', () => {
  expect(submitted.state).toMatchObject({ seq: 2, createdAt: created.at, updatedAt: submission.at });
});
