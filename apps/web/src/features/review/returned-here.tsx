import type { ReturnNote } from '@zhicheng/contract';
import { minuteOf } from '../../platform/clock.ts';

/** It came back to this office: reason and marks are seen first; to pass it on to the office before, 返回修改 carries them along. */
export function ReturnedHere({ note: { unitName, stepName, at, reason, marks } }: { note: ReturnNote }) {
  return (
    <section className="returned-here" aria-label="退回原因">
      <b>
        {unitName}（{stepName}）{minuteOf(at)} 退回
      </b>
      <p>退回原因：{reason}</p>
      {marks.length > 0 && <p>标注 {marks.length} 处，已显示在申报表中。再次“返回修改”会一并送出（照转）。</p>}
    </section>
  );
}
