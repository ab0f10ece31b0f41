import { addDays, type StepCode } from '@zhicheng/domain';

type Values = Record<string, string | number | boolean | null>;

/** A sound opinion for each step, as of a day: what a clerk would fill in. */
export function soundOpinion(step: StepCode, today: string): Values {
  const signed = { opinion: '经审核，材料真实完整，同意。', signer: '负责人', signedOn: today };
  switch (step) {
    case 'employer':
      return {
        recommendBy: 'review',
        publicFrom: addDays(today, -14),
        publicTo: addDays(today, -2),
        publicResult: '公示期间无异议',
        ...signed,
      };
    case 'committee':
      return { due: 25, present: 21, yes: 18, no: 2, abstain: 1, conclusion: 'passed', ...signed };
    default:
      return signed;
  }
}
