import type { NoticeCheck, RouteFinding } from '@zhicheng/contract';
import { unitClassFacts } from '@zhicheng/domain';
import { Panel } from '../../../ui/page/page.tsx';
import { namesInShort } from './notice-words.ts';

/** 审批流程检查: where applications would come to no office, and where another than the usual one acts. */
export function CheckPanel({ check, stale }: { check: NoticeCheck | null; stale: boolean }) {
  if (!check) {
    return (
      <Panel title="审批流程检查">
        <p>发布前逐类单位、逐个地区、逐个专业核对每一环节是否有单位办理。走不通的不能发布。</p>
        <p className="notice-hint">点“检查”查看；点“发布”时也会先检查。</p>
      </Panel>
    );
  }
  const { looked, findings } = check;
  const stuck = findings.filter(({ severity }) => severity === 'stuck');
  const notes = findings.filter(({ severity }) => severity === 'note');
  return (
    <Panel title="审批流程检查">
      <p className={stuck.length === 0 ? 'check-good' : 'check-bad'} role="status">
        {stuck.length === 0
          ? '每一环节都能找到办理单位。'
          : `有 ${stuck.length} 处申报会找不到办理单位，处理后才能发布。`}
      </p>
      <p className="notice-hint">
        已核对 {looked.unitClasses} 类单位 × {looked.places} 个市(州)和县(区) × {looked.professions} 个专业。
        {stale && '内容已修改，请重新检查。'}
      </p>
      {check.errors.length > 0 && <p className="check-bad">另有 {check.errors.length} 处还没有填写好，见页面上方。</p>}
      <Findings title="走不通，不能发布" findings={stuck} />
      <Findings title="由其他单位代为办理，可以发布" findings={notes} />
    </Panel>
  );
}

function Findings({ title, findings }: { title: string; findings: readonly RouteFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <>
      <h3 className="check-title">{title}</h3>
      <ul className="check-findings">
        {findings.map((finding, at) => (
          <li key={at} className={`is-${finding.severity}`}>
            <b>{finding.stepName ?? '没有审批流程'}</b>
            <p>{finding.cause}</p>
            <Who finding={finding} />
            <p>{finding.mend}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Which classes, regions and professions: the first few, the rest to be opened. */
function Who({ finding: { allClasses, unitClasses, places, professions } }: { finding: RouteFinding }) {
  const classes = unitClasses.map((unitClass) => unitClassFacts[unitClass].label);
  const lines = [
    ['单位', allClasses ? [] : classes, '全部可申报的单位', '类'],
    ['地区', places.map(({ name }) => name), '各地相同', '个'],
    ['专业', professions.map(({ name }) => name), '全部专业', '个'],
  ] as const;
  return (
    <dl className="check-who">
      {lines.map(([label, names, all, unit]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {names.length === 0 ? (
              all
            ) : names.length <= 4 ? (
              names.join('、')
            ) : (
              <details>
                <summary>{namesInShort(names, 3, unit)}</summary>
                {names.join('、')}
              </details>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
