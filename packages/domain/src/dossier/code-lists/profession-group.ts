/** Professions that share a 行业主管部门, with the usual names of that department. */
export type ProfessionGroup = {
  /** A code of SERIES. */
  readonly series: string;
  readonly field: string;
  /** As a county or city usually calls it; '—' where only the province has one. */
  readonly localDepartment: string;
  readonly provinceDepartment: string;
  /** Code and name. */
  readonly professions: readonly (readonly [string, string])[];
};
