/** 单位体检: what is wrong with a unit's record so that reviews would get stuck there, and what mends it. */

export const checkupKinds = [
  'no-clerk',
  'clerk-never-signed-in',
  'superior-missing',
  'no-industries',
  'duplicate-credit-code',
  'contact-without-phone',
] as const;

export type CheckupKind = (typeof checkupKinds)[number];

/** What mends a finding: the page where it is done and the field or list that it begins with. */
export const checkupMends = [
  'add-clerk',
  'remind-clerk',
  'reform',
  'fill-industries',
  'compare-codes',
  'fill-phone',
] as const;
export type CheckupMend = (typeof checkupMends)[number];

type CheckupFacts = {
  readonly label: string;
  readonly why: string;
  readonly mend: CheckupMend;
  readonly mendLabel: string;
};

export const checkupFacts = {
  'no-clerk': {
    label: '没有经办人员',
    why: '报到这里的申报没有人办理，会转由上级机构代行。',
    mend: 'add-clerk',
    mendLabel: '添加经办人员',
  },
  'clerk-never-signed-in': {
    label: '经办人员从未登录',
    why: '已有经办人员账号，但没有一个人登录过。',
    mend: 'remind-clerk',
    mendLabel: '查看账号通知单',
  },
  'superior-missing': {
    label: '上级机构已停用',
    why: '上级机构已停用，需要调整到现在的上级机构。',
    mend: 'reform',
    mendLabel: '调整上级机构',
  },
  'no-industries': {
    label: '部门没有主管行业',
    why: '没有主管行业的部门不会成为行业主管部门，相应专业的申报将由人社局代行。',
    mend: 'fill-industries',
    mendLabel: '填写主管行业',
  },
  'duplicate-credit-code': {
    label: '统一社会信用代码重复',
    why: '还有其他单位用同一个统一社会信用代码：可能重复建了单位，或者填错了。',
    mend: 'compare-codes',
    mendLabel: '核对代码',
  },
  'contact-without-phone': {
    label: '没有联系电话',
    why: '申报人看不到这个单位的联系电话。',
    mend: 'fill-phone',
    mendLabel: '填写联系电话',
  },
} as const satisfies Record<CheckupKind, CheckupFacts>;
