import './progress-line.css';
import type { ApplicationSummary } from '@zhicheng/contract';
import { Icon } from '../icon.tsx';

const spoken = { done: '已完成', current: '当前', coming: '未到' } as const;

/** ✔个人申报 ─ ✔所在单位 ─ ●县主管部门 ─ ○…: the whole route on one line. */
export function ProgressLine({ steps }: { steps: ApplicationSummary['progress'] }) {
  return (
    <ol className="progress-line" aria-label="审批进度">
      {steps.map(({ step, name, shortName, state }, at) => (
        <li
          key={`${step}-${at}`}
          className={`is-${state}`}
          aria-current={state === 'current' ? 'step' : undefined}
          title={name}
        >
          <i>{state === 'done' && <Icon name="tick" size={12} />}</i>
          <span>
            {shortName}
            <span className="for-readers">：{spoken[state]}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
