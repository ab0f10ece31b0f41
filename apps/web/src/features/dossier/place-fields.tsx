import {
  filesIn,
  isListContent,
  isRequired,
  isShown,
  isSlotRequired,
  normaliseValue,
  slotOf,
  valuesOf,
  type Facts,
  type FieldDeclaration,
  type FolderDeclaration,
  type FolderId,
  type Issue,
  type JsonScalar,
  type SlotDeclaration,
} from '@zhicheng/domain';
import { FileField } from '../../ui/file-field/file-field.tsx';
import { fieldId } from '../../ui/form-renderer/field-id.ts';
import { FieldRow } from '../../ui/form-renderer/field-row.tsx';
import { FolderFields } from '../../ui/form-renderer/folder-fields.tsx';
import { ConflictNote } from './conflict-note.tsx';
import { useDesk } from './desk-context.ts';
import { withChanges } from './draft/content-changes.ts';
import { keyOf } from './field-key.ts';
import { MarkNote } from './mark-note.tsx';
import { useLocked } from './use-locked.ts';

type Props = {
  readonly folder: FolderDeclaration;
  /** Null: the folder itself; else one of its rows. */
  readonly rowId: string | null;
  readonly issues: readonly Issue[];
  readonly onLeave: (key: string) => void;
};

/** The fields of a folder or of one row, each with its errors and its attachments. */
export function PlaceFields({ folder, rowId, issues, onLeave }: Props) {
  const { application, contents, dossier, editor, state, readOnly } = useDesk();
  const locked = useLocked();
  const values = valuesIn(folder, rowId, contents);
  if (!values) return null;
  const facts: Facts = { values, contents, context: dossier.context };
  const own = issues.filter((issue) => (issue.rowId ?? null) === rowId);

  const change = (field: FieldDeclaration, typed: JsonScalar): void => {
    const home: FolderId = field.storedIn ?? folder.id;
    const draft = state.drafts[home];
    if (!draft) return;
    const clean = normaliseValue(field, typed, dossier.context.catalogue);
    const path = rowId === null ? field.id : `rows/${rowId}/${field.id}`;
    // The newest content, not the one of this rendering: two changes may come before the next one.
    const local = editor.state().drafts[home]?.local ?? draft.local;
    editor.edit(home, withChanges(local, [{ path, value: clean.ok ? clean.value : typed }]));
  };
  return (
    <FolderFields
      heading={rowId === null ? 'h2' : 'h3'}
      fields={folder.fields.filter((field) => isShown(field, facts))}
      renderField={(field) => {
        const stored = field.storedIn === undefined ? values : valuesOf(contents, field.storedIn);
        const notes = own.filter((issue) => issue.field === field.id);
        return (
          <FieldRow
            folder={folder}
            rowId={rowId}
            field={field}
            value={stored[field.id] ?? null}
            facts={facts}
            required={isRequired(field, facts)}
            readOnly={readOnly || locked(field.storedIn ?? folder.id, rowId, field.id) !== null}
            notes={notes}
            onChange={(value) => {
              change(field, value);
            }}
            onLeave={() => {
              onLeave(keyOf(rowId, field.id));
            }}
            above={
              <>
                {!readOnly && application.returnNote?.direct !== true && (
                  <WhyLocked why={locked(field.storedIn ?? folder.id, rowId, field.id)} />
                )}
                <MarkNote folder={folder.id} rowId={rowId} item={field.id} />
                <ConflictNote folder={field.storedIn ?? folder.id} rowId={rowId} field={field} />
              </>
            }
            attachments={
              field.slot !== undefined && (
                <Attachments folder={folder} rowId={rowId} slotId={field.slot} facts={facts} issues={issues} />
              )
            }
          />
        );
      }}
    />
  );
}

/** Why a field stays as it is, said where it would be looked for. */
function WhyLocked({ why }: { why: string | null }) {
  return why === null ? null : <p className="field-locked">{why}</p>;
}

type AttachmentsProps = {
  readonly folder: FolderDeclaration;
  readonly rowId: string | null;
  readonly slotId: string;
  readonly facts: Facts;
  readonly issues: readonly Issue[];
};

function Attachments({ folder, rowId, slotId, facts, issues }: AttachmentsProps) {
  const { application, release, files, checkFiles, editor, readOnly, refreshFiles, place, go } = useDesk();
  const locked = useLocked();
  const slot: SlotDeclaration | undefined = slotOf(release, slotId);
  if (!slot) return null;
  const ids = new Set(filesIn(checkFiles, slot.id, rowId).map(({ fileId }) => fileId));
  // A slot of another folder (现职称证书 on 首页) is judged by that folder's values.
  const stored = files.filter(({ id }) => ids.has(id));
  const judged = slot.folder === folder.id ? facts : { ...facts, values: valuesOf(facts.contents, slot.folder) };
  const required = isSlotRequired(slot, judged);
  const wrong = issues.filter((issue) => issue.slot === slot.id && (issue.rowId ?? null) === rowId);
  // Wanted only under circumstances that do not hold, and nothing stands in it: there is nothing to ask for.
  if (!required && slot.required !== 'optional' && stored.length === 0 && wrong.length === 0) return null;
  return (
    <>
      <MarkNote folder={slot.folder} rowId={rowId} item={slot.id} />
      <FileField
        id={fieldId(folder.id, rowId, slot.id)}
        applicationId={application.id}
        slot={slot}
        rowId={rowId}
        files={stored}
        required={required}
        readOnly={readOnly || locked(slot.folder, rowId, slot.id) !== null}
        errors={wrong.map(({ message }) => message)}
        selectedFile={place.file ?? null}
        onOpen={(file) => {
          go({ ...place, file }, true);
        }}
        before={() => editor.flush(slot.folder)}
        onChanged={refreshFiles}
      />
    </>
  );
}

function valuesIn(
  folder: FolderDeclaration,
  rowId: string | null,
  contents: Facts['contents'],
): Facts['values'] | undefined {
  if (rowId === null) return valuesOf(contents, folder.id);
  const content = contents[folder.id];
  return isListContent(content) ? content.rows.find(({ id }) => id === rowId) : undefined;
}
