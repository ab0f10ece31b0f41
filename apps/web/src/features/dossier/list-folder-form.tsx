import { inFormOrder, isListContent, type Issue, type ListFolder, type Row } from '@zhicheng/domain';
import { App, Button } from 'antd';
import { newId } from '../../platform/ids.ts';
import { useDesk } from './desk-context.ts';
import { withChanges } from './draft/content-changes.ts';
import { NoneTick } from './none-tick.tsx';
import { PlaceFields } from './place-fields.tsx';
import { RowsTable } from './rows-table.tsx';
import { rowTitle } from './row-title.ts';
import { useLocked } from './use-locked.ts';

type Props = {
  readonly folder: ListFolder;
  readonly issues: readonly Issue[];
  readonly onLeave: (key: string) => void;
};

/** A folder of rows: the table, the form of the chosen row under it; 详情 opens all rows to read and edit (§4.1.1.5). */
export function ListFolderForm({ folder, issues, onLeave }: Props) {
  const { contents, place, go, readOnly } = useDesk();
  const fixedRows = useLocked()(folder.id, null, null) !== null || readOnly;
  const content = contents[folder.id];
  const rows = inFormOrder(folder, isListContent(content) ? content.rows : []);
  const none = isListContent(content) ? (content.none ?? null) : null;
  const detail = place.detail === 'yes';
  const chosen = rows.find(({ id }) => id === place.row);
  const { add, remove } = useRows(folder);
  const here = { folder: folder.id };
  return (
    <>
      <div className="rows-bar">
        <span className="muted">
          共 {rows.length} 条
          {folder.minRows > 0 && rows.length < folder.minRows && `，至少填写 ${String(folder.minRows)} 条`}
        </span>
        {rows.length > 0 && (
          <Button
            onClick={() => {
              go(detail ? here : { ...here, detail: 'yes' });
            }}
          >
            {detail ? '返回列表' : '详情'}
          </Button>
        )}
        {!fixedRows && none === null && rows.length < folder.maxRows && (
          <Button type={rows.length === 0 ? 'primary' : 'default'} onClick={add}>
            新增
          </Button>
        )}
      </div>
      {folder.noneAllowed !== 'no' && rows.length === 0 && <NoneTick folder={folder} none={none} />}
      {rows.length === 0 && none === null && <p className="rows-empty">还没有{folder.rowName}。点“新增”填写第一条。</p>}
      {rows.length > 0 && !detail && (
        <RowsTable
          folder={folder}
          rows={rows}
          chosen={chosen?.id}
          issues={issues}
          onChoose={(row) => {
            go({ ...here, row: row.id });
          }}
          onRemove={fixedRows ? undefined : remove}
        />
      )}
      {(detail ? rows : chosen ? [chosen] : []).map((row, at) => (
        <section
          key={row.id}
          className={`row-form${detail ? ' is-detail' : ''}`}
          aria-label={detail ? `${String(at + 1)} ${rowTitle(folder, row)}` : rowTitle(folder, row)}
        >
          <h2>
            {rowTitle(folder, row)}
            {detail && !fixedRows && (
              <Button
                size="small"
                aria-label={`删除：${rowTitle(folder, row)}`}
                onClick={() => {
                  remove(row);
                }}
              >
                删除
              </Button>
            )}
          </h2>
          <PlaceFields folder={folder} rowId={row.id} issues={issues} onLeave={onLeave} />
        </section>
      ))}
    </>
  );
}

/** Adding and removing rows; a removed one can be put back from the message. */
function useRows(folder: ListFolder) {
  const { editor, place, go } = useDesk();
  const { message } = App.useApp();
  const put = (row: Row, value: Row | null): void => {
    const local = editor.state().drafts[folder.id]?.local;
    if (local) editor.edit(folder.id, withChanges(local, [{ path: `rows/${row.id}`, value }]));
  };
  return {
    add: () => {
      const content = editor.state().drafts[folder.id]?.local;
      const orders = isListContent(content) ? content.rows.map(({ order }) => order) : [];
      const row: Row = { id: newId(), order: Math.max(0, ...orders) + 1 };
      put(row, row);
      const [first] = folder.fields;
      go({ folder: folder.id, row: row.id, ...(first ? { item: first.id } : {}) });
    },
    remove: (row: Row) => {
      put(row, null);
      if (place.row === row.id) go({ folder: folder.id });
      const key = `removed-${row.id}`;
      void message.open({
        key,
        type: 'success',
        duration: 10,
        content: (
          <>
            已删除“{rowTitle(folder, row)}”
            <button
              type="button"
              className="link-button message-undo"
              onClick={() => {
                message.destroy(key);
                put(row, row);
              }}
            >
              撤消
            </button>
          </>
        ),
      });
    },
  };
}
