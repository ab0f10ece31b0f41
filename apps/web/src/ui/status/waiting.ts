/** How long a dossier has waited, as people say it: `今天到达`, `3 个工作日`. */
export function waitingWords(workingDays: number): string {
  return workingDays === 0 ? '今天到达' : `${workingDays} 个工作日`;
}
