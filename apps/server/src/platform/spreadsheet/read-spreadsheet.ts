import { refused, type Result } from '@zhicheng/domain';
import { judgeDirectory } from './judge-package.ts';
import { limits } from './limits.ts';
import { runInThread } from './thread.ts';

export interface ReadRow {
  /** As Excel counts: the heading is row 1. */
  readonly number: number;
  /** The text of each cell, as many as the heading has. */
  readonly cells: readonly string[];
}

/** The first sheet of a workbook as text. */
export interface ReadSheet {
  readonly heading: readonly string[];
  /** Rows with something in them. */
  readonly rows: readonly ReadRow[];
}

export type SheetRead = Result<ReadSheet, string>;

/**
 * Reads the first sheet of an .xlsx file that a stranger made. Refuses, with a sentence for the person, other kinds of
 * files, passwords, macros, formulas, merged cells, and whatever is larger than a filled-in template can be.
 */
export async function readSpreadsheet(file: Buffer): Promise<SheetRead> {
  if (file.length > limits.fileBytes) {
    return refused(`文件超过 ${String(limits.fileBytes / 1_048_576)} MB。请拆成几个文件，分次上传。`);
  }
  const why = judgeDirectory(file);
  if (why !== null) return refused(why);
  const read = await runInThread<SheetRead>({ task: 'read', file });
  return read ?? refused('文件内容过于复杂，未能在限定时间内读完。请把数据粘贴到新下载的模板里再上传。');
}
