import type { OpinionIssue } from '../application/refusal.ts';

/** 公示 in the applicant's unit before it recommends (人社部令第40号 第十六条). */
const publicityRule = { minimumWorkingDays: 5 } as const;

export type PublicityFacts = {
  /** The civil date on which the step is decided. */
  readonly today: string;
  /** The civil date on which the notice was published. */
  readonly noticePublishedOn: string;
  /** How many working days there are from one civil date to another, both counted. */
  readonly workingDays: (from: string, to: string) => number;
};

/**
 * What is wrong with 公示起止日期, two civil dates. It may begin before 提交, but not before the notice was published, and
 * it has ended before the day of the pass.
 */
export function checkPublicity(from: string, to: string, facts: PublicityFacts): OpinionIssue[] {
  if (to < from) return [{ field: 'publicTo', message: '公示结束日期不能早于公示开始日期。' }];
  const issues: OpinionIssue[] = [];
  if (from < facts.noticePublishedOn) {
    const message = `公示开始日期不能早于评审通知发布日期（${facts.noticePublishedOn}）。`;
    issues.push({ field: 'publicFrom', message });
  }
  if (to >= facts.today) {
    issues.push({ field: 'publicTo', message: '公示结束的次日起才能同意通过。' });
  }
  if (issues.length > 0) return issues;
  const days = facts.workingDays(from, to);
  const { minimumWorkingDays } = publicityRule;
  if (days < minimumWorkingDays) {
    const message = `公示不少于${minimumWorkingDays}个工作日，起止日都计算；现为${days}个工作日。`;
    return [{ field: 'publicTo', message }];
  }
  return [];
}
