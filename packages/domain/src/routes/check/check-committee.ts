import { compareDates } from '../../calendar/civil-date.ts';
import { reviews } from '../../notices/committee-rules.ts';
import { committeeOfficeRoleOf, roleFacts } from '../../people/role.ts';
import { standingUnit } from '../standing-unit.ts';
import { titleLevelLabels } from '../step.ts';
import type { CheckedCommittee, PlaceFinding, RouteCheckFacts } from './route-check.ts';

/** What stands in the way at 资格审查 and 评审: the same wherever the applicant is. */
export function checkCommitteeOffice(facts: RouteCheckFacts): PlaceFinding[] {
  const { committee } = facts;
  if (!committee) return [stuck('没有评审委员会，资格审查和评审没有单位办理。', '请选择评审委员会。')];
  const found = [standing(committee, facts), officeOf(committee, facts), notReviewed(committee, facts)];
  return found.filter((finding) => finding !== null);
}

function standing(committee: CheckedCommittee, { titleLevel, window }: RouteCheckFacts): PlaceFinding | null {
  const { name, validFrom, validTo } = committee;
  if (committee.state === 'stopped') return stuck(`${name}已停用。`, '请改选评审委员会。');
  if (committee.titleLevel !== titleLevel) {
    const [its, asked] = [titleLevelLabels[committee.titleLevel], titleLevelLabels[titleLevel]];
    return stuck(`${name}是${its}评审委员会，不能评审${asked}职称。`, `请改选${asked}评审委员会。`);
  }
  const early = window.from !== null && compareDates(window.from, validFrom) < 0;
  const late = window.to !== null && compareDates(window.to, validTo) > 0;
  if (!early && !late) return null;
  return stuck(
    `${name}的核准备案自 ${validFrom} 至 ${validTo}，没有覆盖申报时间；未在有效期内的评审结果不予认可。`,
    '请先为评审委员会办理续期，或调整申报时间。',
  );
}

function officeOf(committee: CheckedCommittee, { titleLevel, directory }: RouteCheckFacts): PlaceFinding | null {
  const role = committeeOfficeRoleOf[titleLevel];
  const office = standingUnit(directory, committee.officeUnitId);
  if (!office) {
    return stuck(
      `${committee.name}的办事机构${committee.officeUnitName}已停用，没有接续的单位。`,
      '请为评审委员会改设办事机构。',
    );
  }
  if (directory.holders.some((holder) => holder.unitId === office.id && holder.role === role)) return null;
  return stuck(
    `${committee.name}的办事机构${office.name}没有${roleFacts[role].label}。`,
    `请${office.name}的上级机构经办人员在用户管理中为其用户分配“${roleFacts[role].label}”。`,
  );
}

function notReviewed(committee: CheckedCommittee, { professions }: RouteCheckFacts): PlaceFinding | null {
  const left = professions.filter(({ seriesCode, code }) => !reviews(committee.series, seriesCode, code));
  if (left.length === 0) return null;
  return {
    severity: 'stuck',
    professions: left.length === professions.length ? [] : left.map(({ code }) => code),
    cause: `${committee.name}的核准备案不含这些专业。`,
    mend: '请从通知中去掉这些专业，或改选能够评审的评审委员会。',
  };
}

function stuck(cause: string, mend: string): PlaceFinding {
  return { severity: 'stuck', professions: [], cause, mend };
}
