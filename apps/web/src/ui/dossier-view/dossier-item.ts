import type { Dossier, FileInfo, ReturnNote } from '@zhicheng/contract';
import type { DossierContents, FieldDeclaration, FolderId } from '@zhicheng/domain';

/** One thing in a dossier that can be pointed at: a field or a slot, of a folder or of one of its rows. */
export type DossierItem = {
  readonly folder: FolderId;
  readonly rowId: string | null;
  /** The id of the field or of the slot. */
  readonly item: string;
  readonly label: string;
};

/** What an office asks to be mended at one item. */
export type Mark = ReturnNote['marks'][number];

/** The contents as they stand: a working copy is what the person last saw, so it goes before what was saved. */
export function contentsOf(dossier: Dossier): DossierContents {
  return Object.fromEntries(
    dossier.folders.flatMap(({ folder, working, committed }) => {
      const content = working ?? committed;
      return content === null ? [] : [[folder, content]];
    }),
  );
}

/** The attachments behind a field, in the order in which they came. */
export function filesBehind(
  files: readonly FileInfo[],
  field: FieldDeclaration,
  rowId: string | null,
): readonly FileInfo[] {
  const slot = field.slot;
  return slot === undefined ? [] : files.filter((file) => file.slot === slot && file.rowId === rowId);
}
