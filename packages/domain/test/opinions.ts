/** Opinions that are complete, and what they are checked against. */
import type { Opinion } from '../src/application/state.ts';
import { daysBetween } from '../src/calendar/civil-date.ts';
import type { StepCode } from '../src/routes/step.ts';

export const noticePublishedOn = '2026-03-01';

/** Every day is a working day here. */
export function workingDays(from: string, to: string): number {
  return daysBetween(from, to) + 1;
}

const common = { opinion: '同意推荐。', signer: '王建国', signedOn: '2026-03-10' };

export function goodOpinion(step: StepCode): Opinion {
  switch (step) {
    case 'employer':
      return {
        ...common,
        recommendBy: 'review',
        publicFrom: '2026-03-02',
        publicTo: '2026-03-06',
        publicResult: '公示期间无异议。',
      };
    case 'committee':
      return { ...common, due: 25, present: 18, yes: 12, no: 4, abstain: 2, conclusion: 'passed' };
    default:
      return common;
  }
}

/** A committee's opinion by which the application is not passed. */
export const notPassed: Opinion = { ...goodOpinion('committee'), yes: 11, no: 5, conclusion: 'not-passed' };
