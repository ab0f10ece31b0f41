import { Type } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { LogCheck, LogEntry, LogExport, LogLines, LogPeriod, LogQuery } from '../schemas/logs.ts';
import { closed } from '../schemas/values.ts';

/** 操作日志 and 登录日志, for the 安全审计员. */
export const logEndpoints = {
  'logs.operations': endpoint({
    method: 'GET',
    path: '/api/logs/operations',
    summary: '操作日志: who did what to what, latest first',
    capability: 'read-audit-log',
    query: LogQuery,
    reply: LogLines,
    refusals: ['not-signed-in', 'no-right', 'log-period'],
  }),
  'logs.signIns': endpoint({
    method: 'GET',
    path: '/api/logs/sign-ins',
    summary: '登录日志: signing in and out, and what was refused there, latest first',
    capability: 'read-audit-log',
    query: LogQuery,
    reply: LogLines,
    refusals: ['not-signed-in', 'no-right', 'log-period'],
  }),
  'logs.read': endpoint({
    method: 'GET',
    path: '/api/logs/entries/:chain/:seq',
    summary: 'One entry with before and after',
    capability: 'read-audit-log',
    params: Type.Object(
      { chain: Type.Integer({ minimum: 0, maximum: 15 }), seq: Type.Integer({ minimum: 1 }) },
      closed,
    ),
    reply: LogEntry,
    refusals: ['not-signed-in', 'no-right', 'not-found'],
  }),
  'logs.export': endpoint({
    method: 'POST',
    path: '/api/logs/export',
    summary: 'What a log lists, as CSV for Excel; the export is an entry itself',
    capability: 'read-audit-log',
    body: LogExport,
    reply: 'file',
    refusals: ['not-signed-in', 'no-right', 'log-period', 'log-too-long'],
    audited: true,
  }),
  'logs.check': endpoint({
    method: 'POST',
    path: '/api/logs/check',
    summary: 'Check the hash chains of a period: nothing altered, taken out or put in',
    capability: 'read-audit-log',
    body: LogPeriod,
    reply: LogCheck,
    refusals: ['not-signed-in', 'no-right', 'log-period'],
    audited: true,
  }),
};
