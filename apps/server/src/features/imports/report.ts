import { importColumns } from '@zhicheng/domain';
import type { Keys } from '../../platform/keys/index.ts';
import type { SheetToWrite } from '../../platform/spreadsheet/index.ts';
import { errorsOf, type BatchRow, type FileRow } from './rows/present.ts';
import { maskedCells, openCells, openPassword } from './rows/sealed-row.ts';

const results = {
  right: '未导入',
  wrong: '有错误，未导入',
  made: '已导入',
  failed: '未能导入',
  undone: '已撤销',
} as const satisfies Record<FileRow['state'], string>;

/** What became of each row of a file; for users with how they sign in, and the password of those who got their own. */
export function reportOf(keys: Keys, batch: BatchRow, rows: readonly FileRow[]): readonly SheetToWrite[] {
  const columns = importColumns[batch.kind];
  const login = columns.findIndex(({ id }) => id === 'loginName');
  const ofUsers = batch.kind === 'users';
  return [
    {
      name: '导入结果',
      columns: [
        { title: '行号', width: 8 },
        { title: '结果', width: 16 },
        { title: '说明', width: 50 },
        ...(ofUsers
          ? [
              { title: '登录名', width: 18 },
              { title: '初始密码', width: 20 },
            ]
          : []),
        ...columns.filter(({ id }) => id !== 'loginName').map(({ title, width }) => ({ title, width })),
      ],
      rows: rows.map((row) => {
        const cells = maskedCells(batch.kind, openCells(keys, row), new Set());
        const made = row.state === 'made';
        const account = [made ? loginWords(cells[login]) : '', made ? passwordWords(keys, row) : ''];
        return [
          String(row.position),
          results[row.state],
          row.note ??
            errorsOf(row)
              .map(({ message }) => message)
              .join(''),
          ...(ofUsers ? account : []),
          ...cells.filter((_, index) => index !== login),
        ];
      }),
    },
  ];
}

/** Where only the algorithm is left the password was in an earlier report. */
function passwordWords(keys: Keys, row: FileRow): string {
  if (row.password_alg === null) return '系统默认的初始密码';
  return openPassword(keys, row) ?? '已在先前下载的结果中给出，遗失的请重置密码';
}

function loginWords(login: string | undefined): string {
  return login === undefined || login === '' ? '本人身份证号' : login;
}
