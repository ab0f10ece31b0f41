import { fieldOf, folderOf, normaliseValue, type FolderId } from '@zhicheng/domain';
import { Button } from 'antd';
import { useDesk } from './desk-context.ts';
import { withChanges } from './draft/content-changes.ts';
import { isMended } from './mended.ts';

type Props = { readonly folder: FolderId; readonly rowId: string | null; readonly item: string };

/** What the office said at this field, with 采用 where it proposed a value. */
export function MarkNote({ folder, rowId, item }: Props) {
  const { application, release, editor, readOnly, differences } = useDesk();
  const mark = application.returnNote?.marks.find(
    (candidate) => candidate.folder === folder && candidate.rowId === rowId && candidate.item === item,
  );
  if (!mark) return null;
  const declaration = folderOf(release, folder);
  const field = declaration && fieldOf(declaration, item);
  const done = isMended(mark, differences);
  const adopt = (): void => {
    const local = editor.state().drafts[folder]?.local;
    if (!field || !local || mark.suggestion === null) return;
    const value = normaliseValue(field, mark.suggestion);
    if (!value.ok) return;
    editor.edit(
      folder,
      withChanges(local, [{ path: rowId === null ? item : `rows/${rowId}/${item}`, value: value.value }]),
    );
  };
  return (
    <p className={`mark-note${done ? ' is-done' : ''}`}>
      <b>{done ? '✔ 已改' : '请修改'}</b> “{mark.note}”{mark.suggestion !== null && `　建议改为 ${mark.suggestion}`}
      {!done && !readOnly && field !== undefined && mark.suggestion !== null && (
        <Button size="small" onClick={adopt} aria-label={`采用建议：${mark.label}`}>
          采用
        </Button>
      )}
    </p>
  );
}
