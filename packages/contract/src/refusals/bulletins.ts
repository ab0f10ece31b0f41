import { timeInWords } from '../time-in-words.ts';
import { fact, type Refusal } from './refusal.ts';

/** Refusals of 帮助, 通知公告 and 系统公告. */
export const bulletinRefusals = {
  'bulletin-faulty': { status: 422, title: '内容需要修改', sentence: () => '请按提示修改后再保存；已填写的内容仍在。' },
  'bulletin-changed': {
    status: 409,
    title: '内容已被他人修改',
    sentence: (facts) =>
      `${fact(facts, 'byName')}已于 ${timeInWords(fact(facts, 'at'))} 修改过，请重新打开后再改；您填写的内容仍在。`,
  },
  'bulletin-not-in-territory': {
    status: 403,
    title: '不在您管理的区域内',
    sentence: () => '只能为本行政区域及其下级区域发布，请重新选择显示区域。',
  },
  'bulletin-not-now': {
    status: 409,
    title: '当前状态不能这样操作',
    sentence: () => '这条公告的状态已经变化，请刷新后再办理。',
  },
} as const satisfies Record<string, Refusal>;
