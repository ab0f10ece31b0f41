/** The thread of thread.ts: reads or writes one workbook. */
import { parentPort, workerData } from 'node:worker_threads';
import { readSheet } from './read-sheet.ts';
import type { ThreadTask } from './thread.ts';
import { writeSheets } from './write-sheets.ts';

async function answerTo(task: ThreadTask): Promise<unknown> {
  return task.task === 'read' ? readSheet(Buffer.from(task.file)) : writeSheets(task.sheets);
}

parentPort?.postMessage(await answerTo(workerData as ThreadTask));
