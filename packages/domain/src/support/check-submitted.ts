import { hasEnded, statusLabels } from '../application/status.ts';
import { openVisit } from '../application/state.ts';
import { clockWords, no, yes, type Finding } from './finding.ts';
import type { SupportFacts } from './support-facts.ts';

/** Whether the application lies where this person could have it: at an office, or returned to the applicant himself. */
export function checkSubmitted({ person, application }: SupportFacts): Finding {
  const { status, personName, updatedAt, visits } = application;
  const own = person.personId === application.personId;
  if (status === 'draft') {
    const taken = visits.some(({ state }) => state === 'taken-back');
    return no(
      taken
        ? `${personName}已于 ${clockWords(updatedAt)} 撤回，还没有再次提交。`
        : `${personName}还没有提交，仍是草稿。`,
      own ? '请在高级职称申报中填完后点击“提交”。' : '请申报人填完后点击“提交”；提交后才会到所在单位。',
    );
  }
  if (hasEnded(status)) {
    return no(`申报已于 ${clockWords(updatedAt)} 结束：${statusLabels[status]}。`, '结束的业务在“办结”中查看。');
  }
  const visit = openVisit(application);
  if (status !== 'returned') return yes('申报已提交，正在审批。');
  if (own) return yes('申报已退回本人修改。');
  const returner = visits.find(({ openedVisitId }) => openedVisitId === visit?.id);
  const by = returner?.office
    ? `${(returner.office.acting ?? returner.office).unitName}已于 ${clockWords(returner.closedAt ?? updatedAt)} 退回，`
    : '';
  return no(`${by}现在在申报人${personName}处修改。`, '申报人修改并再次提交后，会回到审核单位。');
}
