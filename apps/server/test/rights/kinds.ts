import type { Role } from '@zhicheng/domain';

/** Each kind by what makes it differ: role, and how they stand to the application. */
export const kinds = {
  owner: 'limin',
  colleague: 'zhangwei',
  /** Decided the step before. */
  decider: 'wangfang',
  /** Holds the open visit. */
  handler: 'wumin',
  /** The same office. */
  sameOffice: 'zhengkai',
  /** Comes later in the route. */
  laterOffice: 'yangfan',
  /** Of the same county, not in the route. */
  neighbour: 'jiangtao',
  /** A clerk elsewhere. */
  foreign: 'zhaolei',
  cityBureau: 'liuyang',
  /** The 高评办 of the committee that the notice names. */
  committeeOffice: 'hezhiqiang',
  provinceBureau: 'zhoujianguo',
  systemAdministrator: 'sysadmin',
  securityOfficer: 'security',
  auditOfficer: 'auditor',
} as const;
export type Kind = keyof typeof kinds;

export const heldRoles: Record<Kind, readonly Role[]> = {
  owner: ['applicant'],
  colleague: ['applicant'],
  decider: ['county-enterprise-clerk', 'process-file-uploader'],
  handler: ['county-department-clerk', 'process-file-uploader'],
  sameOffice: ['county-department-clerk'],
  laterOffice: ['county-bureau-clerk', 'process-file-uploader'],
  neighbour: ['county-department-clerk'],
  foreign: ['central-clerk'],
  cityBureau: ['city-bureau-clerk'],
  committeeOffice: ['senior-office-clerk', 'process-file-uploader'],
  provinceBureau: ['province-bureau-clerk', 'province-department-clerk'],
  systemAdministrator: ['system-administrator'],
  securityOfficer: ['security-officer'],
  auditOfficer: ['audit-officer'],
};

/** What an endpoint is about: the application (who may reach it), or the person's own things (everybody with the right). */
export type Reach = 'own-things' | readonly Kind[];
