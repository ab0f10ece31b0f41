import type { FolderDeclaration, FolderId } from '@zhicheng/domain';
import type { EditorState } from './draft/dossier-editor.ts';
import { unsaved } from './draft/folder-draft.ts';

/** The folders that store fields which this one shows too (现有职称 of 基本信息 on 首页). */
export function sharedHomes(folder: FolderDeclaration): readonly FolderId[] {
  return [...new Set(folder.fields.flatMap(({ storedIn }) => storedIn ?? []))];
}

/** The folders of shared fields with changes: `only` those fields, to be saved along; `other` ones too, to be left. */
export function sharedChanges(
  folder: FolderDeclaration,
  { drafts }: Pick<EditorState, 'drafts'>,
): { readonly only: readonly FolderId[]; readonly mixed: readonly FolderId[] } {
  const changed = sharedHomes(folder).flatMap((home) => {
    const draft = drafts[home];
    const paths = draft ? unsaved(draft).map(({ path }) => path) : [];
    const shared = new Set(folder.fields.flatMap(({ id, storedIn }) => (storedIn === home ? [id] : [])));
    return paths.some((path) => shared.has(path)) ? [{ home, mixed: !paths.every((path) => shared.has(path)) }] : [];
  });
  return {
    only: changed.flatMap(({ home, mixed }) => (mixed ? [] : [home])),
    mixed: changed.flatMap(({ home, mixed }) => (mixed ? [home] : [])),
  };
}
