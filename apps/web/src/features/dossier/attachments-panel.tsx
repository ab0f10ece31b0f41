import type { FileInfo } from '@zhicheng/contract';
import {
  isListContent,
  isSlotRequired,
  valuesOf,
  type FolderDeclaration,
  type Row,
  type SlotDeclaration,
} from '@zhicheng/domain';
import { Button } from 'antd';
import { FilePreview } from '../../ui/file-preview/file-preview.tsx';
import { fieldId, focusField } from '../../ui/form-renderer/field-id.ts';
import { useDesk } from './desk-context.ts';
import { rowTitle } from './row-title.ts';

/** 附件 of the open folder: the chosen one large, else all that are there and all that are wanted. */
export function AttachmentsPanel({ folder }: { folder: FolderDeclaration }) {
  const { files, place, go } = useDesk();
  const lines = useSlotLines(folder);
  const ordered = lines.flatMap((line) => line.files);
  const open = place.file === undefined ? undefined : files.find(({ id }) => id === place.file);
  const show = (file: string): void => {
    go({ ...place, file }, true);
  };
  if (open) {
    const among = ordered.some(({ id }) => id === open.id) ? ordered : [open];
    const { file: _closed, ...rest } = place;
    return (
      <aside className="panel desk-files is-open" aria-label="附件">
        <FilePreview
          files={among}
          fileId={open.id}
          onOpen={show}
          onClose={() => {
            go(rest, true);
          }}
        />
      </aside>
    );
  }
  return (
    <aside className="panel desk-files" aria-label="附件">
      <div className="panel-head">
        <h2>附件</h2>
        <span className="muted">{ordered.length} 个</span>
      </div>
      {lines.length === 0 && <p className="desk-files-none">这个档案袋不用上传附件。</p>}
      <ul className="slot-lines">
        {lines.map((line) => (
          <li key={`${line.slot.id}-${line.row?.id ?? ''}`}>
            <span className="slot-name">
              {line.slot.name}
              {line.row && <small>{rowTitle(folder as Extract<FolderDeclaration, { kind: 'list' }>, line.row)}</small>}
            </span>
            {line.files.map((file) => (
              <button
                key={file.id}
                type="button"
                className="link-button"
                onClick={() => {
                  show(file.id);
                }}
              >
                {file.name}
              </button>
            ))}
            {line.files.length === 0 && (
              <Button
                size="small"
                type="text"
                className={line.required ? 'slot-missing' : 'slot-optional'}
                aria-label={`${line.required ? '待上传' : '可不传'}：${line.slot.name}`}
                onClick={() => {
                  if (line.row) go({ folder: folder.id, row: line.row.id, item: line.slot.id });
                  else focusField(fieldId(folder.id, null, line.slot.id));
                }}
              >
                {line.required ? '待上传' : '可不传'}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </aside>
  );
}

type SlotLine = {
  readonly slot: SlotDeclaration;
  readonly row: Row | null;
  readonly files: readonly FileInfo[];
  readonly required: boolean;
};

/** The slots behind the fields of this folder: of the folder itself, and of each row. */
function useSlotLines(folder: FolderDeclaration): readonly SlotLine[] {
  const { release, contents, dossier, files } = useDesk();
  const content = contents[folder.id];
  const rows = isListContent(content) ? content.rows : [];
  const behind = new Set(folder.fields.flatMap(({ slot }) => slot ?? []));
  const slots = release.folders.flatMap((other) => other.slots).filter(({ id }) => behind.has(id));
  const lines = slots.flatMap((slot) =>
    (slot.perRow ? rows : [null]).map((row): SlotLine => ({
      slot,
      row,
      files: files.filter((file) => file.slot === slot.id && file.rowId === (row?.id ?? null)),
      required: isSlotRequired(slot, {
        values: row ?? valuesOf(contents, slot.folder),
        contents,
        context: dossier.context,
      }),
    })),
  );
  // What is wanted only under circumstances that do not hold stays out of the list.
  return lines.filter((line) => line.required || line.files.length > 0 || line.slot.required === 'optional');
}
