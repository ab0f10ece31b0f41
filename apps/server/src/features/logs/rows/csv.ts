import { auditSubjectLabel, timeInWords, type LogLine } from '@zhicheng/contract';

/** What a spreadsheet would take for the beginning of a formula or a command. */
const dangerous = /^[=+\-@\t\r\n＝＋－＠]/;

/** A value as a cell that Excel shows and never runs: a formula gets an apostrophe before it, quotes are doubled. */
export function csvCell(value: string): string {
  const harmless = dangerous.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) || harmless !== value ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const heads = ['时间', '人员', '单位', '地址', '操作', '对象类型', '对象', '结果', '原因', '链', '序号'];

/** The first bytes tell Excel that the text is UTF-8. */
export const csvBegin = `\uFEFF${heads.join(',')}\r\n`;

export function csvLine(line: LogLine): string {
  const cells = [
    timeInWords(line.at),
    line.personName ?? line.rule ?? '',
    line.unitNames.join('、'),
    line.address ?? '',
    line.actionLabel,
    line.subjectKind === null ? '' : auditSubjectLabel(line.subjectKind),
    line.subjectName ?? '',
    line.result === 'done' ? '成功' : '拒绝',
    line.refusal ?? '',
    String(line.chain),
    String(line.seq),
  ];
  return `${cells.map(csvCell).join(',')}\r\n`;
}
