import { expect, it } from 'vitest';
import { sortKept, type KeptDraft } from './kept-drafts.ts';

const now = '2026-08-19T02:00:00.000Z';

function kept(personId: string, applicationId: string, keptAt: string): KeptDraft {
  return { personId, applicationId, folder: 'basic', base: {}, local: { post: '站长' }, keptAt };
}

const mine = kept('limin', 'a1', '2026-08-18T02:00:00.000Z');
const ofAnother = kept('zhangwei', 'a1', '2026-08-18T02:00:00.000Z');
const ofAnotherApplication = kept('limin', 'a2', '2026-08-18T02:00:00.000Z');
const justInTime = kept('limin', 'a1', '2026-08-05T02:00:00.000Z');
const tooOld = kept('zhangwei', 'a9', '2026-08-05T01:59:59.999Z');

it('gives a person only what they themselves typed into this application', () => {
  const all = [mine, ofAnother, ofAnotherApplication];
  expect(sortKept(all, { personId: 'limin', applicationId: 'a1', now })).toEqual({ mine: [mine], tooOld: [] });
});

it('keeps a copy for fourteen days, whoever it belongs to', () => {
  const all = [justInTime, tooOld];
  expect(sortKept(all, { personId: 'limin', applicationId: 'a1', now })).toEqual({
    mine: [justInTime],
    tooOld: [tooOld],
  });
});
