import './trail-table.css';
import type { Trail, TrailEntry } from '@zhicheng/contract';
import { useState } from 'react';
import { mainOpinion } from './main-opinion.ts';
import { minuteOf, now, spanBetween } from '../../platform/clock.ts';
import { FileDialog } from '../file-preview/file-dialog.tsx';

/** 查看流程 (§4.1.1.17): by round, each visit with unit, person, times, state, opinion and files; the open one in yellow. */
export function TrailTable({ trail }: { trail: Trail }) {
  const rounds = [...new Set(trail.entries.map(({ version }) => version))];
  if (!rounds.length) return <p className="trail-none">尚未提交，没有审批记录。</p>;
  return (
    <div className="trail">
      <table className="trail-table">
        <caption className="for-readers">查看流程</caption>
        <thead>
          <tr>
            {['环节', '单位', '具体经办人', '到达时间', '审批时间', '用时', '审批状态', '意见与附件'].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        {rounds.map((round) => (
          <tbody key={round}>
            {rounds.length > 1 && (
              <tr>
                <th scope="rowgroup" colSpan={8} className="trail-round">
                  第{round}轮
                </th>
              </tr>
            )}
            {trail.entries
              .filter(({ version }) => version === round)
              .map((entry) => (
                <TrailRow key={entry.visitId} entry={entry} />
              ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function TrailRow({ entry }: { entry: TrailEntry }) {
  const { stepName, unitName, personName, openedAt, closedAt, state, stateLabel, actingCause, chosenBecause } = entry;
  const tone = state === 'open' ? 'is-open' : state === 'taken-back' ? 'is-void' : '';
  return (
    <tr className={tone}>
      <th scope="row">{stepName}</th>
      <td title={chosenBecause ?? undefined}>
        {unitName}
        {actingCause !== null && <small>代行：{actingCause}</small>}
      </td>
      <td>{personName ?? '—'}</td>
      <td className="numeric">{minuteOf(openedAt)}</td>
      <td className="numeric">{closedAt === null ? '—' : minuteOf(closedAt)}</td>
      <td className="numeric">
        {closedAt === null ? `已等 ${spanBetween(openedAt, now())}` : spanBetween(openedAt, closedAt)}
      </td>
      <td className="trail-state">{stateLabel}</td>
      <td className="trail-words">
        <Words entry={entry} />
      </td>
    </tr>
  );
}

function Words({ entry: { opinion, reason, files } }: { entry: TrailEntry }) {
  const [open, setOpen] = useState<string | null>(null);
  if (!opinion.length && reason === null && !files.length) return <>—</>;
  return (
    <>
      {reason !== null && <p className="trail-reason">退回原因：{reason}</p>}
      {opinion.length > 0 && (
        <details>
          <summary>{mainOpinion(opinion) ?? '意见'}</summary>
          <dl>
            {opinion.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {files.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          className="link-button trail-file"
          onClick={() => {
            setOpen(id);
          }}
        >
          {name}
        </button>
      ))}
      {open !== null && (
        <FileDialog
          files={files}
          fileId={open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </>
  );
}
