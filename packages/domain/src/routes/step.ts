/** The steps of a review (环节, §6.1.1) and their names on screen. */

export const stepCodes = [
  'apply',
  'employer',
  'county-department',
  'county-industry',
  'county-bureau',
  'city-department',
  'city-industry',
  'city-bureau',
  'province-department',
  'qualification',
  'committee',
  'province-bureau',
  'city-approval',
  'county-approval',
  'province-department-approval',
  'employer-approval',
] as const;

export type StepCode = (typeof stepCodes)[number];

/** The steps by which an application is through: the last of every route. */
export const approvingSteps: readonly StepCode[] = [
  'province-bureau',
  'city-approval',
  'county-approval',
  'province-department-approval',
  'employer-approval',
];

export const titleLevels = ['senior', 'middle', 'junior'] as const;
export type TitleLevel = (typeof titleLevels)[number];

export const titleLevelLabels = { senior: '高级', middle: '中级', junior: '初级' } as const satisfies Record<
  TitleLevel,
  string
>;

/** `recognize` is 初定 (考核认定): a route of its own, without committee. */
export const routeKinds = ['review', 'recognize'] as const;
export type RouteKind = (typeof routeKinds)[number];

export const stepNames = {
  apply: '个人申报',
  employer: '所在单位审核',
  'county-department': '县(区)主管部门审核',
  'county-industry': '县(区)所申报专业行业主管部门审核',
  'county-bureau': '县(区)人社局审核',
  'city-department': '市(州)主管部门审核',
  'city-industry': '市(州)所申报专业行业主管部门审核',
  'city-bureau': '市(州)人社局审核',
  'province-department': '省级部门审核',
  qualification: '高评办资格审查',
  committee: '高评委评审',
  'province-bureau': '省人社厅审核',
  'city-approval': '市(州)人社局审批',
  'county-approval': '县(区)人社局审批',
  'province-department-approval': '省级部门审批',
  'employer-approval': '本单位审批',
} as const satisfies Record<StepCode, string>;

/** Short names for the progress line of a card (UX §3). */
export const stepShortNames = {
  apply: '个人申报',
  employer: '所在单位',
  'county-department': '县主管部门',
  'county-industry': '县行业',
  'county-bureau': '县人社',
  'city-department': '市主管部门',
  'city-industry': '市行业',
  'city-bureau': '市人社',
  'province-department': '省级部门',
  qualification: '资格审查',
  committee: '评委会',
  'province-bureau': '省人社厅',
  'city-approval': '市人社',
  'county-approval': '县人社',
  'province-department-approval': '省级部门',
  'employer-approval': '本单位',
} as const satisfies Record<StepCode, string>;
