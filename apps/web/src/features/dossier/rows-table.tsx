import {
  isMonth,
  isRequired,
  presentField,
  type Facts,
  type FieldDeclaration,
  type Issue,
  type ListFolder,
  type Row,
} from '@zhicheng/domain';
import { Button } from 'antd';
import { useDesk } from './desk-context.ts';
import { rowTitle } from './row-title.ts';

type Props = {
  readonly folder: ListFolder;
  readonly rows: readonly Row[];
  readonly chosen: string | undefined;
  readonly issues: readonly Issue[];
  readonly onChoose: (row: Row) => void;
  /** Absent where rows can't be removed. */
  readonly onRemove: ((row: Row) => void) | undefined;
};

/** The rows of a folder with their most important columns, attachments and state. */
export function RowsTable({ folder, rows, chosen, issues, onChoose, onRemove }: Props) {
  const { contents, dossier, files, readOnly } = useDesk();
  const columns = folder.columns.slice(0, 5).flatMap((id) => folder.fields.filter((field) => field.id === id));
  return (
    <div className="rows-scroll">
      <table className="rows-table">
        <caption className="for-readers">{folder.name}</caption>
        <thead>
          <tr>
            {columns.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">附件</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const facts = { values: row, contents, context: dossier.context };
            const errors = issues.filter((issue) => issue.rowId === row.id && issue.severity === 'error').length;
            return (
              <tr
                key={row.id}
                className={row.id === chosen ? 'is-chosen' : ''}
                aria-current={row.id === chosen || undefined}
              >
                {columns.map((field) => (
                  <td
                    key={field.id}
                    data-label={field.label}
                    className={field.type === 'month' ? 'is-short' : undefined}
                  >
                    {cellText(folder, field, facts) || <Missing wanted={isRequired(field, facts)} />}
                  </td>
                ))}
                <td className="numeric" data-label="附件">
                  {files.filter(({ rowId }) => rowId === row.id).length}
                </td>
                <td className="rows-acts">
                  <Button
                    size="small"
                    aria-label={`${readOnly ? '查看' : '编辑'}：${rowTitle(folder, row)}`}
                    onClick={() => {
                      onChoose(row);
                    }}
                  >
                    {readOnly ? '查看' : '编辑'}
                  </Button>
                  {onRemove && (
                    <Button
                      size="small"
                      aria-label={`删除：${rowTitle(folder, row)}`}
                      onClick={() => {
                        onRemove(row);
                      }}
                    >
                      删除
                    </Button>
                  )}
                  {errors > 0 && <span className="rows-wrong">{errors} 处要改</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** An empty cell: asked for where the row can't do without it. */
function Missing({ wanted }: { wanted: boolean }) {
  return wanted ? <span className="rows-missing">请填写</span> : <span className="muted">—</span>;
}

/** Months stay as short as they are typed: a column of them is read downwards. */
function cellText(folder: ListFolder, field: FieldDeclaration, facts: Facts): string {
  const value = facts.values[field.id];
  return field.type === 'month' && typeof value === 'string' && isMonth(value)
    ? value
    : presentField(folder, field, facts);
}
