/** Something in a database that does not hold. */
export interface Fault {
  /** Which rule: the name that `npm run verify` prints and counts. */
  readonly rule: RuleName;
  /** What it concerns: an application, a visit, a file, a chain. */
  readonly subject: string;
  readonly says: string;
}

/** Every rule that `verify` holds a database to, with what it means. */
export const rules = {
  'event-chain': '每份申报的事件哈希链完整 (each hash covers the event before it)',
  'row-is-replay': '申报行等于其事件的重放 (row, visits and events say the same)',
  'one-open-visit': '在办申报恰有一个打开的环节，其余没有 (exactly one open visit while under review or returned)',
  'open-visit-has-handler': '每个打开的环节都有人能办理 (nobody’s list has no application)',
  'office-stands': '打开环节的单位存在且在用 (the unit of an open visit stands)',
  'dossier-version': '冻结的材料与其哈希、与提交事件一致 (frozen dossiers are the ones that were submitted)',
  'file-bytes': '附件字节与其哈希一致 (bytes are those that were hashed)',
  'bar-recorded': '作废与删除流程都已登记当年不能申报 (voided and abandoned ones bar the year)',
  'audit-chain': '操作日志哈希链完整 (the audit log is whole)',
} as const satisfies Record<string, string>;

export type RuleName = keyof typeof rules;
