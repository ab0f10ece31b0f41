import { describe, expect, test } from 'vitest';
import { directory } from '../../test/offices.ts';
import { begun, handler, open, pass, passedOnTo, rejected, sendBack, submitted, tell } from '../../test/story.ts';
import { nextOffices, nextStep, stepBefore, unitThatHandled, unitThatSentBack } from './next-office.ts';

describe('the frozen route', () => {
  test('says what comes after and before a step', () => {
    expect(nextStep(submitted.state, 'employer')).toBe('county-department');
    expect(nextStep(submitted.state, 'province-bureau')).toBeNull();
    expect(stepBefore(submitted.state, 'employer')).toBe('apply');
    expect(stepBefore(submitted.state, 'apply')).toBeNull();
  });

  test('a step outside of it is a broken row', () => {
    expect(() => nextStep(submitted.state, 'city-department')).toThrow('has no step city-department');
    expect(() => nextStep(begun.state, 'employer')).toThrow('has no step employer');
  });
});

describe('where a pass may go', () => {
  test('the next step, with the offices of today', () => {
    const agronomy = { professions: ['agronomy'], series: [] };
    const among = directory({ units: { 'county-forestry': { industries: agronomy } } });
    const story = passedOnTo('county-department');
    const next = nextOffices(story.state, among);
    expect(next.ok && next.value?.step).toBe('county-industry');
    expect(next.ok && next.value?.offices.map((office) => office.unitId)).toEqual([
      'county-agriculture',
      'county-forestry',
    ]);
  });

  test('after a return the unit that sent it down, alone', () => {
    const story = passedOnTo('county-industry');
    const down = tell(story, handler(story), sendBack('return', story));
    expect(unitThatHandled(down.state, 'employer')).toBe('seed-company');
    expect(unitThatSentBack(down.state, 'county-industry')).toBe('county-agriculture');
    const next = nextOffices(down.state, directory());
    expect(next.ok && next.value?.offices.map((office) => office.reason)).toEqual(['本环节此前由该单位办理']);
  });

  test('nowhere from the last step, from the applicant, from a draft', () => {
    for (const story of [passedOnTo('province-bureau'), rejected(submitted), begun]) {
      expect(nextOffices(story.state, directory())).toEqual({ ok: true, value: null });
    }
  });

  test('nobody can take the next step', () => {
    const story = passedOnTo('county-bureau');
    const among = directory({
      units: { 'city-agriculture': { industries: { professions: [], series: [] } } },
      without: ['city', 'province'],
    });
    expect(nextOffices(story.state, among)).toEqual({
      ok: false,
      refusal: { code: 'no-office', step: 'city-industry' },
    });
  });

  test('nobody has decided at the next step yet: no unit is bound', () => {
    const story = tell(submitted, handler(submitted), pass(submitted));
    expect(unitThatSentBack(story.state, open(story).step)).toBeNull();
    expect(unitThatHandled(story.state, 'county-bureau')).toBeNull();
  });
});
