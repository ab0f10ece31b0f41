import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ok, refused, type ImportKind } from '@zhicheng/domain';
import type { Dependencies } from '../../dependencies.ts';
import type { PersonActor } from '../../platform/actor/index.ts';
import {
  runCommand,
  type Answer,
  type Call,
  type FileAnswer,
  type Handler,
  type Handlers,
  type UploadedFile,
} from '../../platform/http/index.ts';
import { readSpreadsheet, writeSpreadsheet, type SheetToWrite } from '../../platform/spreadsheet/index.ts';
import { correctRow } from './commands/correct-row.ts';
import { discardImport } from './commands/discard-import.ts';
import { handOutReport } from './commands/hand-out-report.ts';
import { receiveFile } from './commands/receive-file.ts';
import { startImport } from './commands/start-import.ts';
import { tellOfExport } from './commands/tell-of-export.ts';
import { undoImport } from './commands/undo-import.ts';
import { unitSheet, userSheet } from './export.ts';
import { everyUnit, everyUser, EXPORT_LIMIT } from './queries/every-row.ts';
import { loadSuperiors } from './queries/judge-units.ts';
import { loadUnitsOfUsers } from './queries/judge-users.ts';
import { loadDivisions } from './queries/load-divisions.ts';
import { listRows, loadRows } from './queries/list-rows.ts';
import { findOwnBatch, listOwnBatches } from './queries/read-batch.ts';
import { reportOf } from './report.ts';
import { presentBatch, presentRow, type BatchRow } from './rows/present.ts';
import { unitTemplate, userTemplate } from './template.ts';

type Verb = 'template' | 'list' | 'upload' | 'read' | 'rows' | 'correct' | 'apply' | 'report' | 'undo' | 'discard';
type Exports = Handlers<'exports.units' | 'exports.users'>;
type UnitImports = Handlers<`unitImports.${Verb}`>;
type UserImports = Handlers<`userImports.${Verb}`>;

/** Units and users from Excel; `wake` tells the job that a file was started. */
export function importHandlers(dependencies: Dependencies, wake: () => void): UnitImports & UserImports & Exports {
  const units = handlersOf(dependencies, 'units', wake);
  const users = handlersOf(dependencies, 'users', wake);
  return { ...named('unitImports', units), ...named('userImports', users), ...exportHandlers(dependencies) };
}

/** 导出 of what is listed. */
function exportHandlers({ db, keys }: Dependencies): Exports {
  return {
    'exports.units': async (call) => {
      const rows = await everyUnit(db, call.actor, call.query);
      if (rows === null) return tooLong;
      await runCommand(db, call, (tx) => tellOfExport(tx, call.actor, 'exports.units', rows.length));
      return workbook('单位', unitSheet(rows));
    },
    'exports.users': async (call) => {
      const rows = await everyUser(db, keys, call.actor, call.query);
      if (rows === null) return tooLong;
      await runCommand(db, call, (tx) => tellOfExport(tx, call.actor, 'exports.users', rows.length));
      return workbook('用户', userSheet(rows));
    },
  };
}

const tooLong = refused({ code: 'export-too-long' as const, facts: { limit: EXPORT_LIMIT } });

/** The same of both kinds: what a step is asked, and what it answers. */
type Steps = {
  readonly [V in Verb]: (
    call: Call<`unitImports.${V}` | `userImports.${V}`>,
  ) => ReturnType<Handler<`unitImports.${V}`>>;
};

function named<P extends 'unitImports' | 'userImports'>(
  prefix: P,
  steps: Steps,
): { [V in Verb as `${P}.${V}`]: Steps[V] } {
  const entries = Object.entries(steps).map(([verb, handler]) => [`${prefix}.${verb}`, handler]);
  return Object.fromEntries(entries) as { [V in Verb as `${P}.${V}`]: Steps[V] };
}

function handlersOf({ db, keys }: Dependencies, kind: ImportKind, wake: () => void): Steps {
  return {
    template: async ({ actor }) => workbook(`${titles[kind]}导入模板`, await templateFor(actor)),
    list: async ({ actor }) => ok({ items: (await listOwnBatches(db, actor, kind)).map(presentBatch) }),
    upload: async (call) => {
      const bytes = await bytesOf(call.upload.file);
      if (!bytes) return refused({ code: 'file-refused', sentence: '文件超过 10 MB。请拆成几个文件，分次上传。' });
      const sheet = await readSpreadsheet(bytes);
      if (!sheet.ok) return refused({ code: 'file-refused', sentence: sheet.refusal });
      const file = { kind, fileName: call.upload.meta.name, sheet: sheet.value };
      return shown(await runCommand(db, call, (tx) => receiveFile(tx, keys, call.actor, file)));
    },
    read: async ({ actor, params }) => {
      const batch = await findOwnBatch(db, actor, kind, params.batchId);
      return batch ? ok(presentBatch(batch)) : refused({ code: 'not-found' });
    },
    rows: async ({ actor, params, query }) => {
      const batch = await findOwnBatch(db, actor, kind, params.batchId);
      return batch ? ok(await listRows(db, keys, batch, query)) : refused({ code: 'not-found' });
    },
    correct: async (call) => {
      const correction = { ...call.params, cells: call.body.cells };
      const corrected = await runCommand(db, call, (tx) => correctRow(tx, keys, call.actor, kind, correction));
      if (!corrected.ok) return corrected;
      const { row, batch } = corrected.value;
      return ok({ row: presentRow(keys, kind, row), batch: presentBatch(batch) });
    },
    apply: async (call) => {
      const { batchId } = call.params;
      const { choice } = call.body;
      const started = shown(
        await runCommand(db, call, (tx) => startImport(tx, keys, call.actor, kind, { batchId, choice })),
      );
      if (started.ok) wake();
      return started;
    },
    report: async (call) => {
      const batch = await findOwnBatch(db, call.actor, kind, call.params.batchId);
      if (!batch) return refused({ code: 'not-found' });
      for (;;) {
        const rows = await loadRows(db, batch.id);
        const report = await workbook(`${titles[kind]}导入结果`, reportOf(keys, batch, rows));
        const told = await runCommand(db, call, (tx) => handOutReport(tx, call.actor, batch));
        if (!told.ok) return told;
        // Else another download had them a moment ago, or more were made meanwhile.
        if (told.value === rows.filter(({ password }) => password !== null).length) return report;
      }
    },
    undo: async (call) =>
      shown(await runCommand(db, call, (tx) => undoImport(tx, call.actor, kind, call.params.batchId))),
    discard: (call) => runCommand(db, call, (tx) => discardImport(tx, call.actor, kind, call.params.batchId)),
  };

  async function templateFor(actor: PersonActor): Promise<readonly SheetToWrite[]> {
    if (kind === 'users') {
      const units = await loadUnitsOfUsers(db, actor, await actor.clock(db));
      return userTemplate(units, actor.memberships);
    }
    const divisions = await loadDivisions(db);
    return unitTemplate(await loadSuperiors(db, actor, divisions), divisions);
  }
}

const titles = { units: '单位', users: '用户' } as const satisfies Record<ImportKind, string>;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function workbook(name: string, sheets: readonly SheetToWrite[]): Promise<Answer<FileAnswer>> {
  const bytes = await writeSpreadsheet(sheets);
  const file = { stream: Readable.from([bytes]), size: bytes.length, mediaType: XLSX, name: `${name}.xlsx` };
  return ok({ kind: 'file', ...file, download: true });
}

/** The bytes of an upload; null where it was cut because it is larger than any upload may be. */
async function bytesOf(file: UploadedFile): Promise<Buffer | null> {
  const bytes = await buffer(file.stream);
  return file.truncated() ? null : bytes;
}

function shown(answer: Answer<BatchRow>) {
  return answer.ok ? ok(presentBatch(answer.value)) : answer;
}
