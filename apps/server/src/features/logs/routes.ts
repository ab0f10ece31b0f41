import type { EndpointName } from '@zhicheng/contract';
import { ok, refused } from '@zhicheng/domain';
import type { Dependencies } from '../../dependencies.ts';
import type { Handlers } from '../../platform/http/index.ts';
import { checkLog } from './commands/check-log.ts';
import { exportLog } from './commands/export-log.ts';
import { listLog, readEntry } from './queries/list-log.ts';

/** 操作日志 and 登录日志. */
export function logHandlers({ db, keys }: Dependencies): Handlers<Extract<EndpointName, `logs.${string}`>> {
  return {
    'logs.operations': ({ query }) => listLog(db, keys, 'operations', query),
    'logs.signIns': ({ query }) => listLog(db, keys, 'sign-ins', query),
    'logs.read': async ({ params }) => {
      const entry = await readEntry(db, params.chain, params.seq);
      return entry ? ok(entry) : refused({ code: 'not-found' });
    },
    'logs.export': ({ actor, body }) => exportLog(db, keys, actor, body),
    'logs.check': ({ actor, body }) => checkLog(db, actor, body),
  };
}
