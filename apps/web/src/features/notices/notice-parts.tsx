import './notice.css';
import type { Notice } from '@zhicheng/contract';
import { Panel } from '../../ui/page/page.tsx';
import { Fitness } from './fitness.tsx';

const needs = { always: '必须', conditional: '按情况', optional: '可选' } as const;

/** What matters of a notice at a glance. */
export function Facts({ notice }: { notice: Notice }) {
  return (
    <Panel title="要点">
      <dl className="facts">
        <dt>是否符合</dt>
        <dd>
          <Fitness obstacles={notice.obstacles} />
        </dd>
        <dt>申报时间</dt>
        <dd className="numeric">
          {notice.windowFrom} 至 {notice.windowTo} 24:00
        </dd>
        <dt>资历计算截止日</dt>
        <dd className="numeric">{notice.cutoff}</dd>
        <dt>评审委员会</dt>
        <dd>{notice.committeeName ?? '—'}</dd>
        {notice.deadlines.length > 0 && (
          <>
            <dt>报送截止</dt>
            <dd>
              {notice.deadlines.map(({ stepName, due }) => (
                <div key={stepName}>
                  {stepName} <span className="numeric">{due}</span>
                </div>
              ))}
            </dd>
          </>
        )}
        <dt>联系方式</dt>
        <dd>{notice.contact}</dd>
        <dt>审批环节</dt>
        <dd>{notice.steps.join(' → ')}</dd>
      </dl>
    </Panel>
  );
}

/** The papers to have ready, from the declarations. */
export function Papers({ papers }: { papers: Notice['papers'] }) {
  return (
    <Panel title={`需要准备的材料（${papers.length} 件）`} flush>
      <ul className="notice-papers">
        {papers.map(({ name, folderName, need, when }) => (
          <li key={`${folderName}-${name}`}>
            <span>
              {name}
              <small>
                {folderName}
                {when !== null && ` · ${when}`}
              </small>
            </span>
            <b className={`is-${need}`}>{needs[need]}</b>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Files beside a notice; they lie where everybody can read it. */
export function NoticeFiles({ notice: { id, files } }: { notice: Notice }) {
  if (files.length === 0) return null;
  return (
    <section aria-label="附件">
      <h3>附件</h3>
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <a href={`/public/notices/${id}/files/${file.id}`} download>
              {file.name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
