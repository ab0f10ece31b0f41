/**
 * System roles (系统角色, §3.1.2.1), to the letter and in the manual's order; then those beyond the manual: the three
 * officers of 等保三级 and the committee member.
 */
import type { UnitClass } from '../units/unit-class.ts';

export const roles = [
  'province-bureau-clerk',
  'city-bureau-clerk',
  'county-bureau-clerk',
  'senior-office-clerk',
  'middle-office-clerk',
  'junior-office-clerk',
  'central-clerk',
  'province-department-clerk',
  'province-affiliated-clerk',
  'province-enterprise-clerk',
  'city-department-clerk',
  'city-affiliated-clerk',
  'city-enterprise-clerk',
  'county-department-clerk',
  'county-affiliated-clerk',
  'county-enterprise-clerk',
  'applicant',
  'process-file-uploader',
  'system-administrator',
  'security-officer',
  'audit-officer',
  'committee-expert',
] as const;

export type Role = (typeof roles)[number];

/** The two groups of the assignment list (§3.1.2.1) and what lies beyond the manual. */
export type RoleGroup = '特殊' | '普通' | '管理';

export const roleFacts = {
  'province-bureau-clerk': { label: '省人社厅经办人员(职称)', group: '特殊' },
  'city-bureau-clerk': { label: '市(州)人社局经办人员(职称)', group: '特殊' },
  'county-bureau-clerk': { label: '县(区)人社局经办人员(职称)', group: '特殊' },
  'senior-office-clerk': { label: '高评办经办人员(职称)', group: '特殊' },
  'middle-office-clerk': { label: '中评办经办人员(职称)', group: '特殊' },
  'junior-office-clerk': { label: '初评办经办人员(职称)', group: '特殊' },
  'central-clerk': { label: '中央在川单位经办人员(职称)', group: '普通' },
  'province-department-clerk': { label: '省级部门经办人员(职称)', group: '普通' },
  'province-affiliated-clerk': { label: '省级部门所属单位经办人员(职称)', group: '普通' },
  'province-enterprise-clerk': { label: '省级企业经办人员(职称)', group: '普通' },
  'city-department-clerk': { label: '市(州)部门经办人员(职称)', group: '普通' },
  'city-affiliated-clerk': { label: '市(州)部门所属单位经办人员(职称)', group: '普通' },
  'city-enterprise-clerk': { label: '市(州)企业经办人员(职称)', group: '普通' },
  'county-department-clerk': { label: '县(区)部门经办人员(职称)', group: '普通' },
  'county-affiliated-clerk': { label: '县(区)部门所属单位经办人员(职称)', group: '普通' },
  'county-enterprise-clerk': { label: '县(区)企业经办人员(职称)', group: '普通' },
  applicant: { label: '申报人(职称)', group: '普通' },
  'process-file-uploader': { label: '流程附件上传(总)', group: '普通' },
  'system-administrator': { label: '系统管理员', group: '管理' },
  'security-officer': { label: '安全保密员', group: '管理' },
  'audit-officer': { label: '安全审计员', group: '管理' },
  'committee-expert': { label: '评审专家(职称)', group: '管理' },
} as const satisfies Record<Role, { label: string; group: RoleGroup }>;

/** 单位用户授权角色关系 (§3.1.2.2): the clerk's role that goes with a class of unit. */
export const clerkRoleOf = {
  'province-bureau': 'province-bureau-clerk',
  central: 'central-clerk',
  'province-department': 'province-department-clerk',
  'province-affiliated': 'province-affiliated-clerk',
  'province-enterprise': 'province-enterprise-clerk',
  'city-bureau': 'city-bureau-clerk',
  'city-department': 'city-department-clerk',
  'city-affiliated': 'city-affiliated-clerk',
  'city-soe': 'city-enterprise-clerk',
  'city-private': 'city-enterprise-clerk',
  'county-bureau': 'county-bureau-clerk',
  'county-department': 'county-department-clerk',
  'county-affiliated': 'county-affiliated-clerk',
  'county-soe': 'county-enterprise-clerk',
  'county-private': 'county-enterprise-clerk',
} as const satisfies Record<UnitClass, Role>;

/** A bureau is also a department of its level: its users may hold that level's 部门 role beside their own (§3.1.2.2 注意1). */
export const departmentRoleOfBureau = {
  'province-bureau': 'province-department-clerk',
  'city-bureau': 'city-department-clerk',
  'county-bureau': 'county-department-clerk',
} as const satisfies Partial<Record<UnitClass, Role>>;

export const officerRoles = [
  'system-administrator',
  'security-officer',
  'audit-officer',
] as const satisfies readonly Role[];

/** 高/中/初评办: the office of a committee, by the committee's level. */
export const committeeOfficeRoleOf = {
  senior: 'senior-office-clerk',
  middle: 'middle-office-clerk',
  junior: 'junior-office-clerk',
} as const satisfies Record<'senior' | 'middle' | 'junior', Role>;
