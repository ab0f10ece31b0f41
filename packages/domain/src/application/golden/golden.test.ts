/**
 * Streams as they were stored one day. They are never edited: a program of any later day must read them and come to the
 * same end. A new version of an event gets a stream of its own beside these.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { canonicalJson, type CanonicalValue } from '../canonical.ts';
import { eventTypes } from '../event.ts';
import { replay } from '../evolve.ts';
import { currentVersion, upcast, type StoredEvent } from '../upcast.ts';

type Golden = {
  readonly file: string;
  /** SHA-256 of the canonical text. */
  readonly sha256: string;
  /** status, version, number, mending. */
  readonly end: string;
  /** step@unit version state (came by) */
  readonly visits: readonly string[];
};

const streams: readonly Golden[] = [
  {
    file: 'walked-to-the-end.json',
    sha256: 'd91f271ab92d33fa2747a38ba1265dbe95073b672a73f40c2a2e4941c3326f59',
    end: 'approved v1 51-2026-000001',
    visits: [
      'apply@- v1 submitted (submitted)',
      'employer@seed-company v1 passed (submitted)',
      'county-department@county-agriculture v1 passed (passed)',
      'county-industry@county-agriculture v1 passed (passed)',
      'county-bureau@county v1 passed (passed)',
      'city-industry@city-agriculture v1 passed (passed)',
      'city-bureau@city v1 passed (passed)',
      'qualification@province-agriculture v1 passed (passed)',
      'committee@province-agriculture v1 concluded (passed)',
      'province-bureau@province v1 passed (passed)',
    ],
  },
  {
    file: 'not-passed.json',
    sha256: '93b603d754f2861a264ecb955db0c5e59361de68d8d86bea5a4180629e9055c9',
    end: 'not-passed v1 51-2026-000001',
    visits: [
      'apply@- v1 submitted (submitted)',
      'employer@seed-company v1 passed (submitted)',
      'county-department@county-agriculture v1 passed (passed)',
      'county-industry@county-agriculture v1 passed (passed)',
      'county-bureau@county v1 passed (passed)',
      'city-industry@city-agriculture v1 passed (passed)',
      'city-bureau@city v1 passed (passed)',
      'qualification@province-agriculture v1 passed (passed)',
      'committee@province-agriculture v1 concluded (passed)',
    ],
  },
  {
    file: 'voided.json',
    sha256: 'aab2d7a13492465b22e33ec685779c58b699e82ea3a3f5d8dcda592724f37f82',
    end: 'voided v1 51-2026-000001',
    visits: ['apply@- v1 submitted (submitted)', 'employer@seed-company v1 voided (submitted)'],
  },
  {
    file: 'reassigned-and-voided.json',
    sha256: '9fecbbd59015b7291d4c2b18e7332d8cf2df532938beb4e90b5baa40d7f9b639',
    end: 'voided v1 51-2026-000001',
    visits: ['apply@- v1 submitted (submitted)', 'employer@other-company v1 voided (submitted)'],
  },
  {
    file: 'moved-and-voided.json',
    sha256: '69ff677600cda23ea307aaac99f732ec1aaa12789795b13c35a89bff4d4b5634',
    end: 'voided v1 51-2026-000001',
    visits: ['apply@- v1 submitted (submitted)', 'employer@seed-company v1 voided (submitted)'],
  },
  {
    file: 'covered-and-voided.json',
    sha256: '8db8b33329064b4a5bf7e925aa6216ada67ca76ce7e9dbe0b54decfdcfe2c461',
    end: 'voided v1 51-2026-000001',
    visits: [
      'apply@- v1 submitted (submitted)',
      'employer@seed-company, acting county-agriculture v1 voided (submitted)',
    ],
  },
  {
    file: 'returned-and-abandoned.json',
    sha256: 'ada6062378d677251ce80252104189fec1f177b7952b0bcaf7540f9fc5e59bb5',
    end: 'abandoned v5 51-2026-000001',
    visits: [
      'apply@- v1 submitted (submitted)',
      'employer@seed-company v1 taken-back (submitted)',
      'apply@- v2 submitted (submitted)',
      'employer@seed-company v2 passed (submitted)',
      'county-department@county-agriculture v2 taken-back (passed)',
      'employer@seed-company v2 passed (taken-back)',
      'county-department@county-agriculture v2 passed (passed)',
      'county-industry@county-agriculture v2 passed (passed)',
      'county-bureau@county v2 sent-back (passed)',
      'county-industry@county-agriculture v2 sent-back (sent-back)',
      'county-department@county-agriculture v2 rejected (sent-back)',
      'apply@- v2 submitted (rejected) mend by 2026-03-20T16:00:00.000Z, returned by county-industry, 2 marks, direct',
      'county-industry@county-agriculture v3 taken-back (submitted)',
      'apply@- v3 submitted (withdrawn) mend by 2026-03-20T16:00:00.000Z, returned by county-industry, 2 marks, direct',
      'county-industry@county-agriculture v4 rejected (submitted)',
      'apply@- v4 submitted (rejected) mend by 2026-03-20T16:00:00.000Z, returned by county-industry, 1 marks',
      'employer@seed-company v5 sent-back (submitted)',
      'apply@- v5 abandoned (sent-back) mend by 2026-03-20T16:00:00.000Z, returned by employer, 1 marks',
    ],
  },
];

function read(file: string): StoredEvent[] {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as StoredEvent[];
}

describe.each(streams)('$file', ({ file, sha256, end, visits }) => {
  test('is as it was stored', () => {
    const text = canonicalJson(read(file) as unknown as CanonicalValue);
    expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
  });

  test('comes to the end that it came to', () => {
    const state = replay(read(file).map((stored) => upcast(stored)))!;
    expect(`${state.status} v${state.version} ${state.number}`).toBe(end);
    expect(
      state.visits.map((visit) => {
        const { step, version, office, returned } = visit;
        const acting = office?.acting ? `, acting ${office.acting.unitId}` : '';
        const line = `${step}@${office?.unitId ?? '-'}${acting} v${version} ${visit.state} (${visit.cameBy})`;
        if (office || !returned) return line;
        const note = `returned by ${returned.returnerStep}, ${returned.marks.length} marks`;
        return `${line} mend by ${visit.mendBy}, ${note}${returned.direct ? ', direct' : ''}`;
      }),
    ).toEqual(visits);
  });
});

test('every type is there in every version that is known', () => {
  const stored = streams.flatMap(({ file }) => read(file).map(({ type, typeVersion }) => `${type} ${typeVersion}`));
  const known = eventTypes.flatMap((type) =>
    Array.from({ length: currentVersion(type) }, (_, index) => `${type} ${index + 1}`),
  );
  expect([...new Set(stored)].sort()).toEqual(known.sort());
});
