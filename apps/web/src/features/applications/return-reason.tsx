import type { ReturnNote } from '@zhicheng/contract';
import { minuteOf, now } from '../../platform/clock.ts';
import { daysLeft, deadlineDay } from '../../ui/status/deadline.ts';

/** 退回原因 in whole: who, when, why, what to mend, until when. An applicant never reads 被拒绝 alone. */
export function ReturnReason({ note }: { note: ReturnNote }) {
  const { verb, unitName, unitPhone, stepName, at, reason, marks, mendBy, direct } = note;
  return (
    <section className="return-reason" aria-label="退回原因">
      <h2>
        {unitName} {minuteOf(at)} 退回{verb === 'reject' && '（拒绝：直接退给申报人，不结束申报）'}
      </h2>
      <p>
        退回原因：{reason}
        {unitPhone !== null && (
          <span className="muted">
            （{stepName}，联系电话 {unitPhone}）
          </span>
        )}
      </p>
      {mendBy !== null && (
        <p>
          请在 <b>{deadlineDay(mendBy)}</b> 前重新提交（{daysLeft(mendBy, now())}）。
          {direct ? '重新提交后直接送回退回单位。' : '重新提交后从第一个环节开始审核。'}
        </p>
      )}
      {marks.length > 0 && (
        <ol aria-label={`请改 ${marks.length} 处`}>
          {marks.map((mark) => (
            <li key={`${mark.folder}-${mark.rowId ?? ''}-${mark.item}`}>
              <b>{mark.label}</b>　“{mark.note}”{mark.suggestion !== null && `　建议改为 ${mark.suggestion}`}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
