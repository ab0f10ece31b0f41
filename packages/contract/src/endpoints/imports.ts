import { Type } from 'typebox';
import { endpoint } from '../endpoint.ts';
import {
  ApplyImport,
  CorrectedImportRow,
  CorrectImportRow,
  ImportBatch,
  ImportBatches,
  importRowFilters,
  ImportRow,
} from '../schemas/import.ts';
import { closed, Empty, Id, OneOf, Page, pageQuery } from '../schemas/values.ts';

const batch = Type.Object({ batchId: Id }, closed);
const row = Type.Object({ batchId: Id, position: Type.Integer({ minimum: 2 }) }, closed);
const rowsQuery = Type.Object({ filter: Type.Optional(OneOf(importRowFilters)), ...pageQuery }, closed);
const upload = Type.Object({ name: Type.String({ maxLength: 200 }) }, closed);
const reading = ['not-signed-in', 'no-right', 'not-found'] as const;
const mending = [...reading, 'import-not-open'] as const;
const applying = [...mending, 'import-has-errors', 'import-nothing-right'] as const;
const undoing = [...reading, 'import-undo-expired', 'import-in-use', 'import-not-done'] as const;
const uploading = [...reading, 'file-refused'] as const;

/** 导入 of units, by whoever may create them; a file is its uploader's alone. */
const unitImports = {
  'unitImports.template': endpoint({
    method: 'GET',
    path: '/api/unit-imports/template',
    summary: 'The template for units, with hints and drop-downs of what this clerk may create',
    capability: 'change-units',
    reply: 'file',
    refusals: reading,
  }),
  'unitImports.list': endpoint({
    method: 'GET',
    path: '/api/unit-imports',
    summary: 'One’s own files of units of late, the newest first',
    capability: 'change-units',
    reply: ImportBatches,
    refusals: reading,
  }),
  'unitImports.upload': endpoint({
    method: 'POST',
    path: '/api/unit-imports',
    summary: 'Upload a filled-in template; nothing is created yet',
    capability: 'change-units',
    upload,
    reply: ImportBatch,
    refusals: uploading,
    audited: true,
  }),
  'unitImports.read': endpoint({
    method: 'GET',
    path: '/api/unit-imports/:batchId',
    summary: 'A file with its counts and progress',
    capability: 'change-units',
    params: batch,
    reply: ImportBatch,
    refusals: reading,
  }),
  'unitImports.rows': endpoint({
    method: 'GET',
    path: '/api/unit-imports/:batchId/rows',
    summary: 'Its rows, each with its errors by cell',
    capability: 'change-units',
    params: batch,
    query: rowsQuery,
    reply: Page(ImportRow),
    refusals: reading,
  }),
  'unitImports.correct': endpoint({
    method: 'PATCH',
    path: '/api/unit-imports/:batchId/rows/:position',
    summary: 'Mend cells of a row; the file is judged again',
    capability: 'change-units',
    params: row,
    body: CorrectImportRow,
    reply: CorrectedImportRow,
    refusals: mending,
    audited: true,
  }),
  'unitImports.apply': endpoint({
    method: 'POST',
    path: '/api/unit-imports/:batchId/apply',
    summary: '只导入正确的, or 全部正确才导入: goes on by itself, also after a restart',
    capability: 'change-units',
    params: batch,
    body: ApplyImport,
    reply: ImportBatch,
    refusals: applying,
    once: true,
    audited: true,
  }),
  'unitImports.report': endpoint({
    method: 'GET',
    path: '/api/unit-imports/:batchId/report',
    summary: 'What became of each row, as a workbook',
    capability: 'change-units',
    params: batch,
    reply: 'file',
    refusals: reading,
    audited: true,
  }),
  'unitImports.undo': endpoint({
    method: 'POST',
    path: '/api/unit-imports/:batchId/undo',
    summary: '撤销导入, within a day, while nothing depends on what was made',
    capability: 'change-units',
    params: batch,
    reply: ImportBatch,
    refusals: undoing,
    once: true,
    audited: true,
  }),
  'unitImports.discard': endpoint({
    method: 'DELETE',
    path: '/api/unit-imports/:batchId',
    summary: '放弃 a file of which nothing was made',
    capability: 'change-units',
    params: batch,
    reply: Empty,
    refusals: mending,
    audited: true,
  }),
};

/** The same for users, by whoever may change them. */
const userImports = {
  'userImports.template': endpoint({
    ...unitImports['unitImports.template'],
    path: '/api/user-imports/template',
    summary: 'The template for users, with hints and drop-downs of units and roles',
    capability: 'change-users',
  }),
  'userImports.list': endpoint({
    ...unitImports['unitImports.list'],
    path: '/api/user-imports',
    summary: 'One’s own files of users of late, the newest first',
    capability: 'change-users',
  }),
  'userImports.upload': endpoint({
    ...unitImports['unitImports.upload'],
    path: '/api/user-imports',
    capability: 'change-users',
  }),
  'userImports.read': endpoint({
    ...unitImports['unitImports.read'],
    path: '/api/user-imports/:batchId',
    capability: 'change-users',
  }),
  'userImports.rows': endpoint({
    ...unitImports['unitImports.rows'],
    path: '/api/user-imports/:batchId/rows',
    capability: 'change-users',
  }),
  'userImports.correct': endpoint({
    ...unitImports['unitImports.correct'],
    path: '/api/user-imports/:batchId/rows/:position',
    capability: 'change-users',
  }),
  'userImports.apply': endpoint({
    ...unitImports['unitImports.apply'],
    path: '/api/user-imports/:batchId/apply',
    capability: 'change-users',
  }),
  'userImports.report': endpoint({
    ...unitImports['unitImports.report'],
    path: '/api/user-imports/:batchId/report',
    summary: 'What became of each row, with logins and the passwords of those that got their own',
    capability: 'change-users',
  }),
  'userImports.undo': endpoint({
    ...unitImports['unitImports.undo'],
    path: '/api/user-imports/:batchId/undo',
    capability: 'change-users',
  }),
  'userImports.discard': endpoint({
    ...unitImports['unitImports.discard'],
    path: '/api/user-imports/:batchId',
    capability: 'change-users',
  }),
};

export const importEndpoints = { ...unitImports, ...userImports };
