import { officerRoles, type Role } from './role.ts';

/** Of whom a second factor is asked: nobody, the three officers, or these and everybody who handles others' matters. */
export const secondFactorSettings = ['off', 'officers', 'clerks'] as const;

export type SecondFactorSetting = (typeof secondFactorSettings)[number];

/** Roles that reach nobody's matters but one's own. */
const ownMattersOnly: readonly Role[] = ['applicant', 'process-file-uploader'];

/** Whether who holds these roles signs in with a code beside the password (两步验证). */
export function needsSecondFactor(setting: SecondFactorSetting, roles: readonly Role[]): boolean {
  if (setting === 'off') return false;
  const officers: readonly Role[] = officerRoles;
  return roles.some((role) => officers.includes(role) || (setting === 'clerks' && !ownMattersOnly.includes(role)));
}
