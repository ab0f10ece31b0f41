import { visitStateLabels } from '../application/status.ts';
import type { ApplicationState, Visit } from '../application/state.ts';
import { clockWords, no, yes, type Finding } from './finding.ts';
import type { SupportFacts } from './support-facts.ts';

/** 县(区)人社局审核，罗江区人社局 */
function whereNow({ stepName }: SupportFacts, visit: Visit): string {
  const at = visit.office?.acting ?? visit.office;
  return `现在的环节是“${stepName ?? visit.step}”，由${at?.unitName ?? ''}办理（${clockWords(visit.openedAt)} 到达）`;
}

/** The last decision of a unit of the person in this version: then it has gone on. */
function decidedBy(application: ApplicationState, unitIds: readonly string[]): Visit | undefined {
  return application.visits
    .filter(({ office, state, version }) => {
      const at = office?.acting ?? office;
      const decided = state !== 'open' && state !== 'taken-back';
      return at !== null && unitIds.includes(at.unitId) && decided && version === application.version;
    })
    .at(-1);
}

/** Whether the open visit lies at a unit to which the person belongs or belonged; else where, and who has had it. */
export function checkStep(facts: SupportFacts, visit: Visit): Finding {
  const { person, application } = facts;
  const unitIds = person.memberships.map(({ unitId }) => unitId);
  const at = visit.office?.acting ?? visit.office;
  if (!at || unitIds.length === 0 || unitIds.includes(at.unitId)) return yes(`${whereNow(facts, visit)}。`);
  const moved = [...(visit.moves ?? [])].reverse().find(({ from }) => unitIds.includes(from.unitId));
  if (moved) {
    return no(
      `${moved.by.unitName}${moved.by.personName}已于 ${clockWords(moved.at)} 重新指定由${at.unitName}办理：${moved.reason}`,
      `请${at.unitName}办理。`,
    );
  }
  if (visit.office?.acting && unitIds.includes(visit.office.unitId)) {
    return no(
      `${visit.office.acting.cause}，现由${at.unitName}办理。`,
      `请${at.unitName}办理；如需改回本单位，请上级机构在“卡住的业务”中重新指定。`,
    );
  }
  const done = decidedBy(application, unitIds);
  if (done) {
    const who = done.closedBy ? `${done.closedBy.unitName}${done.closedBy.personName}` : '本单位';
    return no(
      `${who}已于 ${clockWords(done.closedAt ?? application.updatedAt)} ${visitStateLabels[done.state]}；${whereNow(facts, visit)}。`,
      '已经办理的在“已办业务”中查看。',
    );
  }
  return no(`${whereNow(facts, visit)}，不在本人所在的单位。`, '到达本单位的环节后才会出现；可请现在的单位办理。');
}
