/** What can be done with a unit in 单位管理 (§3.1.1.2), and the words of its buttons. */

export const unitActions = [
  /** 新增 a unit below this one. */
  'create-below',
  /** 编辑 with every field of the form. */
  'update',
  /** 编辑 of how the own unit is reached: 联系人, 联系电话, 通讯地址, 邮政编码. */
  'update-contact',
  'remove',
  'stop',
  'resume',
  'add-head',
  /** 机构改革: merge, move to another 上级机构, change of class. */
  'reform',
] as const;

export type UnitAction = (typeof unitActions)[number];

export const unitActionLabels = {
  'create-below': '新增',
  update: '编辑',
  'update-contact': '编辑',
  remove: '删除',
  stop: '停用',
  resume: '启用',
  'add-head': '新增负责人',
  reform: '机构改革',
} as const satisfies Record<UnitAction, string>;

/** The ways of 机构改革. */
export const unitReformKinds = ['merge', 'move', 'change-class'] as const;
export type UnitReformKind = (typeof unitReformKinds)[number];

export const unitReformLabels = {
  merge: '并入其他单位',
  move: '调整上级机构',
  'change-class': '变更单位分类',
} as const satisfies Record<UnitReformKind, string>;
