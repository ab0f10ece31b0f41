import { expect, test } from 'vitest';
import { begun, open, submit, tell } from '../../test/story.ts';
import { applicant, clerk } from '../../test/people.ts';
import { doer } from './actor.ts';
import { evolve } from './evolve.ts';
import { may } from './may.ts';
import { reassign, type Reassignment } from './reassign.ts';

const submitted = tell(begun, applicant, submit(begun));
const superior = clerk('county-agriculture-clerk');
const by = doer(superior, superior.memberships[0]!);

function naming(changed: Partial<Reassignment> = {}): Reassignment {
  const unit = { id: 'other-company', name: '另一家公司', unitClass: 'county-soe', state: 'active' } as const;
  const visitId = open(submitted).id;
  return { visitId, unit, officeClass: 'county-soe', reason: ' 经办人员离职 ', hasHandler: true, ...changed };
}

test('the visit stays the same opening of the same step, at another unit, and says why', () => {
  const decided = reassign(submitted.state, naming(), by);
  if (!decided.ok) throw new Error(decided.refusal.code);
  const seq = submitted.state.seq + 1;
  const state = evolve(submitted.state, { ...decided.value, seq, at: '2026-03-11T00:00:00.000Z' });
  const [visit] = state.visits.slice(-1);
  expect(visit).toMatchObject({
    id: open(submitted).id,
    state: 'open',
    office: { unitId: 'other-company', roles: ['county-enterprise-clerk'], acting: null },
    moves: [{ from: { unitId: 'seed-company' }, reason: '经办人员离职', by: { unitId: 'county-agriculture' } }],
  });
  expect(may(state, 'pass', clerk('company-clerk'), '2026-03-11T00:00:00.000Z').ok).toBe(false);
  // No office has decided: the applicant may still take it back.
  expect(may(state, 'withdraw', applicant, '2026-03-11T00:00:00.000Z').ok).toBe(true);
});

test('goes only to a unit of the same kind or the superior itself, that stands and has somebody', () => {
  const code = (changed: Partial<Reassignment>) => {
    const decided = reassign(submitted.state, naming(changed), by);
    return decided.ok ? 'done' : decided.refusal.code;
  };
  const { unit } = naming();
  expect(code({ unit: { ...unit, unitClass: 'county-department' } })).toBe('unit-cannot-take-it');
  expect(code({ unit: { ...unit, id: 'county-agriculture', unitClass: 'county-department' } })).toBe('done');
  expect(code({ unit: { ...unit, id: 'seed-company' } })).toBe('unit-cannot-take-it');
  expect(code({ unit: { ...unit, state: 'stopped' } })).toBe('unit-cannot-take-it');
  expect(code({ hasHandler: false })).toBe('unit-cannot-take-it');
  expect(code({ reason: '  ' })).toBe('reassign-reason');
  expect(code({ visitId: 'no such visit' })).toBe('not-handler');
});
