import './step-due.css';
import type { StepDue } from '@zhicheng/contract';

/** `已过截止 2 天`, `今天截止`, `还有 5 天`. */
function dueWords({ state, daysLeft }: StepDue): string {
  if (state === 'past') return `已过截止 ${-daysLeft} 天`;
  return daysLeft === 0 ? '今天截止' : `还有 ${daysLeft} 天`;
}

/** 报送截止 of a step, urgent by words and by colour; it refuses nothing. */
export function StepDueMark({ deadline }: { deadline: StepDue }) {
  return (
    <span className={`step-due is-${deadline.state}`} title={`报送截止 ${deadline.due} 24:00，过后仍可办理`}>
      {dueWords(deadline)}
    </span>
  );
}
