/** What a clerk does with a user of a unit (§3.1.2.3), and how it is called on the screen. */
export const userActions = [
  'correct',
  'set-roles',
  'stop',
  'resume',
  'reset-password',
  'unlock',
  'stand-in',
  'transfer',
  'leave',
  'print-notice',
  'reveal-identity',
] as const;

export type UserAction = (typeof userActions)[number];

export const userActionLabels = {
  correct: '编辑',
  'set-roles': '用户审批权限设置',
  stop: '停用',
  resume: '启用',
  'reset-password': '重置密码',
  unlock: '解锁',
  'stand-in': '代办',
  transfer: '调动',
  leave: '离开本单位',
  'print-notice': '账号通知单',
  'reveal-identity': '查看完整身份证号',
} as const satisfies Record<UserAction, string>;

/** How a user of a unit stands: in use, stopped by a clerk, or no longer of that unit. */
export const userStates = ['active', 'stopped', 'left'] as const;

export type UserState = (typeof userStates)[number];

export const userStateLabels = {
  active: '正常',
  stopped: '已停用',
  left: '已离开',
} as const satisfies Record<UserState, string>;
