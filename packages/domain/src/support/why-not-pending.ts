import { passedAsEmployer } from '../application/may.ts';
import { openVisit, type Visit } from '../application/state.ts';
import { checkAccount, checkPassword } from './check-account.ts';
import { checkMembership, checkRole, checkUnit } from './check-office.ts';
import { checkStep } from './check-step.ts';
import { checkSubmitted } from './check-submitted.ts';
import { no, yes, type Finding } from './finding.ts';
import { supportCheckIds, type SupportCheck, type SupportCheckId, type SupportFacts } from './support-facts.ts';

function isOwn({ person, application }: SupportFacts): boolean {
  return person.personId === application.personId;
}

function checkOwnCase(facts: SupportFacts): Finding {
  return isOwn(facts)
    ? no('这是本人的申报，任何人不能办理自己的申报。', '由本单位其他经办人员办理；没有其他人时由上级机构代行。')
    : yes('申报人是其他人。');
}

function checkPassedBefore({ person, application }: SupportFacts, visit: Visit): Finding {
  return passedAsEmployer(application, visit, { ...person, memberships: [] })
    ? {
        outcome: 'note',
        says: '已代表申报人所在单位审核过这份申报：能看到，但本单位有其他经办人员时不能再决定。',
        wayOut: '请本单位其他经办人员办理。',
      }
    : yes('此前没有代表申报人所在单位审核过。');
}

const shown: Finding = {
  outcome: 'yes',
  says: '各项条件都符合，这项业务在待办业务中。',
  wayOut: '仍看不到时：右上角单位切换到“全部单位”或该单位；去掉查询词和环节筛选；翻到后面的页；按 F5 刷新。',
};

/** An applicant's own returned application lies in the applicant's list, by the role 申报人. */
function checkApplicantRole({ person }: SupportFacts): Finding {
  const holds = person.memberships.some(
    ({ roles, endedAt, unitState }) => endedAt === null && unitState === 'active' && roles.includes('applicant'),
  );
  return holds
    ? yes('有“申报人(职称)”角色。')
    : no('没有“申报人(职称)”角色。', '由所在单位经办人员在用户管理中授予“申报人(职称)”。');
}

/** Each check in order, asked only while those before it hold. */
function checksOf(facts: SupportFacts): readonly (readonly [SupportCheckId, () => Finding])[] {
  const visit = openVisit(facts.application);
  const first = [
    ['account', () => checkAccount(facts)],
    ['password', () => checkPassword(facts)],
    ['submitted', () => checkSubmitted(facts)],
  ] as const;
  if (visit?.step === 'apply' && isOwn(facts)) {
    return [...first, ['role', () => checkApplicantRole(facts)], ['list', () => shown]];
  }
  if (!visit?.office) return first;
  return [
    ...first,
    ['step', () => checkStep(facts, visit)],
    ['membership', () => checkMembership(facts, visit)],
    ['unit', () => checkUnit(facts, visit)],
    ['role', () => checkRole(facts, visit)],
    ['own-case', () => checkOwnCase(facts)],
    ['passed-before', () => checkPassedBefore(facts, visit)],
    ['list', () => shown],
  ];
}

/**
 * 为什么不在待办里？ Every check from the account to the list, by the rules by which the list is made. The first ✘ is the
 * cause; what stands after it is not asked. All hold exactly where the application's open visit is in the person's 待办业务.
 */
export function whyNotPending(facts: SupportFacts): SupportCheck[] {
  const checks = new Map(checksOf(facts));
  let stopped = false;
  return supportCheckIds.map((id): SupportCheck => {
    const check = checks.get(id);
    if (stopped || !check) return { id, outcome: 'skipped', says: '', wayOut: null };
    const finding = check();
    stopped = finding.outcome === 'no';
    return { id, ...finding };
  });
}

/** Whether the chain says that it is in the list. */
export function isPending(checks: readonly SupportCheck[]): boolean {
  return checks.some(({ id, outcome }) => id === 'list' && outcome === 'yes');
}
