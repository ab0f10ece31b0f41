import { fact, type Refusal } from './refusal.ts';

/** Refusals of 专业目录, 评审委员会 and 评审通知. */
export const reviewDataRefusals = {
  'notice-not-yours': {
    status: 403,
    title: '不能管理这份通知',
    sentence: () => '这份通知不由您管理：省人社厅管理全部通知，市(州)人社局管理本市(州)的，评办管理本委员会的。',
  },
  'notice-changed': {
    status: 409,
    title: '通知已被他人修改',
    sentence: (facts) =>
      `${fact(facts, 'by') || '其他经办人员'}刚刚修改了这份通知；您填写的内容仍在，请比较后决定保留哪一份。`,
  },
  'notice-not-draft': {
    status: 409,
    title: '没有正在编辑的内容',
    sentence: () => '这份通知没有正在编辑的草稿，可能已由他人发布或放弃。请刷新后查看。',
  },
  'notice-not-published': {
    status: 409,
    title: '通知不在发布状态',
    sentence: () => '只有已发布、未关闭的通知可以修订、延期或关闭。请刷新后查看。',
  },
  'notice-stuck': {
    status: 422,
    title: '审批流程走不通，不能发布',
    sentence: (facts) => `有 ${fact(facts, 'count')} 处申报会找不到办理单位，请按检查结果处理后再发布。`,
  },
  'committee-not-yours': {
    status: 403,
    title: '不能管理这个评审委员会',
    sentence: () => '省人社厅管理全部评审委员会，市(州)人社局管理本市(州)的中级、初级评审委员会。',
  },
  'committee-changed': {
    status: 409,
    title: '评审委员会已被他人修改',
    sentence: (facts) => `${fact(facts, 'by') || '其他经办人员'}刚刚修改了它；您填写的内容仍在，请比较后再保存。`,
  },
  'committee-in-use': {
    status: 409,
    title: '评审委员会正在使用',
    sentence: (facts) => `“${fact(facts, 'noticeTitle')}”正由它评审，请先关闭或修订该通知。`,
  },
  'catalogue-draft-exists': {
    status: 409,
    title: '已有目录草稿',
    sentence: () => '已有一个正在编辑的目录版本，请先发布或放弃它。',
  },
  'catalogue-published': {
    status: 409,
    title: '已发布的目录不能修改',
    sentence: () => '已发布的目录版本不能修改，请从最新版本新建一个版本再改。',
  },
} as const satisfies Record<string, Refusal>;
