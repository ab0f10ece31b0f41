import type { LogFilters, LogName } from '@zhicheng/contract';
import { lines } from 'virtual:endpoints';
import { answerTo } from '../../platform/api/send.ts';

/** Fetches a log as CSV and hands it to the browser to keep. */
export async function downloadLog(log: LogName, filters: LogFilters): Promise<void> {
  const [method, path] = lines['logs.export'];
  const answer = await answerTo({ method, path, body: { log, ...filters } });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = `${log === 'sign-ins' ? '登录日志' : '操作日志'} ${filters.from} 至 ${filters.to}.csv`;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
