import { professionGroups, type ProfessionGroup } from '@zhicheng/domain';

/**
 * The professions that a department of this name usually oversees: the groups whose usual 行业主管部门 the name contains
 * (德阳市农业农村局: 农业农村). A proposal only; what counts is what the form says.
 */
export function proposedIndustries(name: string): readonly ProfessionGroup[] {
  const typed = name.replace(/[(（].*$/u, '');
  return professionGroups.filter(({ localDepartment, provinceDepartment }) =>
    [localDepartment, provinceDepartment]
      .flatMap((department) => department.split(/[、/，,（）()]/u))
      .map(coreOf)
      .some((core) => core.length >= 2 && typed.includes(core)),
  );
}

/** 农业农村局 and 农业农村厅 are about 农业农村. */
function coreOf(department: string): string {
  return department
    .trim()
    .replace(/^(省|市|县)/u, '')
    .replace(/(主管部门|办公室|委员会|局|厅|委|办|院|部)$/u, '');
}
