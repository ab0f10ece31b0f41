import { expect, it } from 'vitest';
import { sortKept } from './sort-kept.ts';

const now = '2026-08-19T02:00:00.000Z';

function kept(personId: string, applicationId: string, keptAt: string) {
  return { personId, place: `${personId}/${applicationId}/basic`, keptAt };
}

const mine = kept('limin', 'a1', '2026-08-18T02:00:00.000Z');
const ofAnother = { ...kept('zhangwei', 'a1', '2026-08-18T02:00:00.000Z'), place: mine.place };
const ofAnotherApplication = kept('limin', 'a2', '2026-08-18T02:00:00.000Z');
const justInTime = kept('limin', 'a1', '2026-08-05T02:00:00.000Z');
const tooOld = kept('zhangwei', 'a9', '2026-08-05T01:59:59.999Z');
const whose = { personId: 'limin', beginning: 'limin/a1/', now };

it('gives a person only what they themselves typed there', () => {
  expect(sortKept([mine, ofAnother, ofAnotherApplication], whose)).toEqual({ mine: [mine], tooOld: [] });
});

it('keeps a copy for fourteen days, whoever it belongs to', () => {
  expect(sortKept([justInTime, tooOld], whose)).toEqual({ mine: [justInTime], tooOld: [tooOld] });
});
