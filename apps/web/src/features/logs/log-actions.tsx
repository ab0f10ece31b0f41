import { useMutation } from '@tanstack/react-query';
import type { LogCheck, LogFilters, LogName } from '@zhicheng/contract';
import { Button } from 'antd';
import { call } from '../../platform/api/call.ts';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { downloadLog } from './download-log.ts';

const faultWords: Readonly<Record<string, string>> = {
  'hash-differs': '内容与写入时不一致',
  gap: '前面缺少记录',
  'previous-differs': '与前一条不衔接',
  'head-differs': '末尾的记录缺失',
};

/** 导出 and 完整性校验, for the filters and days that are shown. */
export function LogActions({ log, filters }: { log: LogName; filters: LogFilters }) {
  const out = useMutation({ mutationFn: () => downloadLog(log, filters) });
  const check = useMutation({
    mutationFn: () => call('logs.check', { body: { from: filters.from, to: filters.to } }),
  });
  return (
    <>
      <Button
        loading={check.isPending}
        onClick={() => {
          check.mutate();
        }}
      >
        完整性校验
      </Button>
      <Button
        loading={out.isPending}
        onClick={() => {
          out.mutate();
        }}
      >
        导出
      </Button>
      {(out.error ?? check.error) && (
        <Dialog
          title="没有完成"
          onClose={() => {
            out.reset();
            check.reset();
          }}
        >
          <ProblemAlert error={out.error ?? check.error} />
        </Dialog>
      )}
      {check.data && (
        <Dialog
          title="完整性校验"
          onClose={() => {
            check.reset();
          }}
        >
          <Checked result={check.data} />
        </Dialog>
      )}
    </>
  );
}

function Checked({ result: { from, to, entries, faults } }: { result: LogCheck }) {
  const period = `${from} 至 ${to} 的 ${String(entries)} 条日志`;
  if (faults.length === 0) return <p>✔ {period}完整：没有改动、删除或插入。</p>;
  return (
    <>
      <p className="log-refused">
        ✘ {period}中有 {faults.length} 处不一致，请立即报告并保全数据库：
      </p>
      <ul>
        {faults.map(({ chain, seq, what }) => (
          <li key={`${String(chain)}-${String(seq)}-${what}`}>
            第 {chain} 链第 {seq} 条：{faultWords[what] ?? what}
          </li>
        ))}
      </ul>
    </>
  );
}
