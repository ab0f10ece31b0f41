import type { ReplyTo } from '../../platform/api/call.ts';
import { Panel } from '../../ui/page/page.tsx';

/** 将提交给: the office that comes first, why, and all steps. */
export function CheckRoute({ check }: { check: ReplyTo<'applications.check'> }) {
  const { nextOffice, steps } = check;
  return (
    <Panel title="将提交给">
      {nextOffice ? (
        <p>
          <b>{nextOffice.unitName}</b>　<span className="muted">{nextOffice.reason}</span>
        </p>
      ) : (
        <p className="muted">填写专业并保存后，系统按您的单位和专业确定审核单位。</p>
      )}
      {steps.length > 0 && (
        <details className="check-steps">
          <summary>共 {steps.length} 步，看全部</summary>
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </details>
      )}
    </Panel>
  );
}
