import type { SupportAnswer } from '@zhicheng/contract';
import { Panel } from '../../ui/page/page.tsx';

const marks = { yes: '✔', no: '✘', note: '！', skipped: '—' } as const;
const spoken = { yes: '符合', no: '不符合', note: '注意', skipped: '不再检查' } as const;

/** The chain of checks: the first ✘ is the cause, beside it what to do. */
export function WhyAnswer({ answer }: { answer: SupportAnswer }) {
  const { person, application, checks, inList, place, stepName, nowUnitName } = answer;
  const where =
    nowUnitName === null
      ? application.statusLabel
      : `现在在${nowUnitName}${stepName === null ? '' : `（${stepName}）`}`;
  return (
    <Panel
      flush
      title={
        inList
          ? `${person.personName}的待办业务中有${application.personName}的申报${place === null ? '' : `，排在第 ${String(place)} 条`}`
          : `${person.personName}的待办业务中没有${application.personName}的申报`
      }
      extra={<span className="muted">{where}</span>}
    >
      <ol className="support-checks">
        {checks.map(({ id, label, outcome, says, wayOut }) => (
          <li key={id} className={`support-${outcome}`}>
            <span className="support-mark" role="img" aria-label={spoken[outcome]}>
              {marks[outcome]}
            </span>
            <div>
              <b>{label}</b>
              {says !== '' && <div>{says}</div>}
              {wayOut !== null && <span className="support-way">{wayOut}</span>}
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
