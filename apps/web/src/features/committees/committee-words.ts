import type { Committee } from '@zhicheng/contract';

export const standingLabels: Record<Committee['standing'], string> = {
  'in-force': '有效',
  ending: '90天内到期',
  ended: '已到期',
  'not-yet': '未到有效期',
  stopped: '已停用',
};
