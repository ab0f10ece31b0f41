import {
  inPrintOrder,
  isListContent,
  isShown,
  presentField,
  type Facts,
  type FieldDeclaration,
  type ListFolder,
  type Row,
} from '@zhicheng/domain';
import { filesBehind, type DossierItem } from './dossier-item.ts';
import { ItemCell } from './item-cell.tsx';
import { mayMark } from './may-mark.ts';
import { useDossierView } from './view-context.ts';

/** A folder of rows: the declared columns as a table, everything else of a row in a line below it; oldest first, as on paper. */
export function ListBlock({ folder }: { folder: ListFolder }) {
  const { contents } = useDossierView();
  const content = contents[folder.id];
  const rows = isListContent(content) ? inPrintOrder(folder, content.rows) : [];
  const none = isListContent(content) ? content.none : null;
  const columns = folder.columns.flatMap((id) => folder.fields.filter((field) => field.id === id));
  if (none) return <p className="dv-none">无{none.reason && `（${none.reason}）`}</p>;
  if (rows.length === 0) return <p className="dv-none">未填写</p>;
  return (
    <table className="dv-table">
      <caption className="for-readers">{folder.name}</caption>
      <thead>
        <tr>
          <th scope="col" className="dv-number">
            序号
          </th>
          {columns.map((field) => (
            <th key={field.id} scope="col">
              {field.label}
            </th>
          ))}
        </tr>
      </thead>
      {rows.map((row, at) => (
        <RowLines key={row.id} folder={folder} columns={columns} row={row} number={at + 1} />
      ))}
    </table>
  );
}

type RowProps = {
  readonly folder: ListFolder;
  readonly columns: readonly FieldDeclaration[];
  readonly row: Row;
  readonly number: number;
};

function RowLines({ folder, columns, row, number }: RowProps) {
  const { contents, context, files } = useDossierView();
  const facts = { values: row, contents, context };
  const others = folder.fields.filter(
    (field) =>
      !columns.includes(field) &&
      isShown(field, facts) &&
      (saysMore(folder, field, facts) || filesBehind(files, field, row.id).length > 0),
  );
  return (
    <tbody>
      <tr>
        <th scope="row" className="dv-number">
          {number}
        </th>
        {columns.map((field) => (
          <td key={field.id} className={field.type === 'month' ? 'dv-short' : undefined}>
            <RowItem folder={folder} row={row} field={field} />
          </td>
        ))}
      </tr>
      {others.length > 0 && (
        <tr className="dv-rest">
          <td />
          <td colSpan={columns.length}>
            {others.map((field) => (
              <span key={field.id} className="dv-other">
                <span className="dv-other-label">{field.label}：</span>
                <RowItem folder={folder} row={row} field={field} />
              </span>
            ))}
          </td>
        </tr>
      )}
    </tbody>
  );
}

function RowItem({ folder, row, field }: { folder: ListFolder; row: Row; field: FieldDeclaration }) {
  const { release, contents, context, files, regionName } = useDossierView();
  const item: DossierItem = { folder: folder.id, rowId: row.id, item: field.id, label: field.label };
  const text = presentField(folder, field, { values: row, contents, context }, { regionName });
  return (
    <ItemCell
      item={item}
      mendable={mayMark(release, field, item)}
      slot={field.slot}
      text={text}
      files={filesBehind(files, field, row.id)}
    />
  );
}

/** 否 of a tick that is not set says nothing on paper. */
function saysMore(folder: ListFolder, field: FieldDeclaration, facts: Facts): boolean {
  // 至今 stands in the column of the end.
  if (field.id === 'ongoing' && folder.columns.includes('end')) return false;
  const said = presentField(folder, field, facts);
  return said !== '' && !(field.type === 'bool' && said === '否');
}
