import { useQuery } from '@tanstack/react-query';
import { auditSubjectLabel } from '@zhicheng/contract';
import { ask } from '../../platform/api/call.ts';
import { secondOf } from '../../platform/clock.ts';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

/** One entry whole: who, from where, what, on what, before and after. */
export function EntryDialog({ entry, onClose }: { entry: string; onClose: () => void }) {
  const [chain = '', seq = ''] = entry.split('-');
  const { data, error } = useQuery(ask('logs.read', { params: { chain: Number(chain), seq: Number(seq) } }));
  const facts: readonly (readonly [string, string])[] = data
    ? [
        ['时间', secondOf(data.at)],
        ['人员', [data.personName ?? data.rule ?? '', data.unitNames.join('、')].filter(Boolean).join(' · ')],
        ['地址', data.address ?? '—'],
        ['操作', data.actionLabel],
        [
          '对象',
          data.subjectKind === null
            ? '—'
            : [auditSubjectLabel(data.subjectKind), data.subjectName ?? data.subjectId].filter(Boolean).join('：'),
        ],
        ['结果', data.result === 'done' ? '成功' : `拒绝${data.refusal === null ? '' : `：${data.refusal}`}`],
        ['请求编号', data.requestId ?? '—'],
        ['完整性', data.holds ? '与写入时一致' : '与写入时不一致，已被改动'],
      ]
    : [];
  return (
    <Dialog title="日志详情" onClose={onClose} width={720}>
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton rows={6} />}
      <dl className="log-facts">
        {facts.map(([name, value]) => (
          <Fact key={name} name={name} value={value} />
        ))}
      </dl>
      {data && data.details.length > 0 && (
        <table className="log-details">
          <caption className="for-readers">记录的内容</caption>
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col">之前</th>
              <th scope="col">之后</th>
            </tr>
          </thead>
          <tbody>
            {data.details.map(({ name, before, after }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{before ?? '—'}</td>
                <td>{after ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
