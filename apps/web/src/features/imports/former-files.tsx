import '../../ui/list/row-table.css';
import { Link } from '@tanstack/react-router';
import { timeInWords, type ImportBatch } from '@zhicheng/contract';
import type { ImportKind } from '@zhicheng/domain';
import { Panel } from '../../ui/page/page.tsx';
import { importAddress } from './import-search.ts';

const states = {
  checked: '待导入',
  running: '正在导入',
  done: '已导入',
  undoing: '正在撤销',
  undone: '已撤销',
} as const satisfies Record<ImportBatch['state'], string>;

/** Files of late: one to go on with, a result to look up, something to undo. */
export function FormerFiles({ kind, files }: { kind: ImportKind; files: readonly ImportBatch[] | undefined }) {
  if (!files?.length) return null;
  return (
    <Panel title="最近的导入" flush>
      <div className="row-table-scroll">
        <table className="row-table">
          <caption className="for-readers">最近的导入</caption>
          <thead>
            <tr>
              <th scope="col">文件</th>
              <th scope="col">上传时间</th>
              <th scope="col">状态</th>
              <th scope="col" className="is-numeric">
                共
              </th>
              <th scope="col" className="is-numeric">
                有错
              </th>
              <th scope="col" className="is-numeric">
                已导入
              </th>
            </tr>
          </thead>
          <tbody>
            {files.map((file) => (
              <tr key={file.id}>
                <td data-title="文件">
                  <Link to={importAddress[kind]} search={{ batch: file.id }}>
                    {file.fileName}
                  </Link>
                </td>
                <td data-title="上传时间">{timeInWords(file.createdAt)}</td>
                <td data-title="状态">{states[file.state]}</td>
                <td data-title="共" className="is-numeric">
                  {file.rows}
                </td>
                <td data-title="有错" className="is-numeric">
                  {file.wrong + file.failed}
                </td>
                <td data-title="已导入" className="is-numeric">
                  {file.made}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
