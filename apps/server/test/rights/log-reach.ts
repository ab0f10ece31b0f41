import type { Reach } from './kinds.ts';

/** 操作日志, 登录日志. */
export const logReach = {
  'logs.operations': 'own-things',
  'logs.signIns': 'own-things',
  'logs.read': 'own-things',
  'logs.export': 'own-things',
  'logs.check': 'own-things',
} as const satisfies Record<string, Reach>;
