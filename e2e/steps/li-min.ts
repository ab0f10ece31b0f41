import {
  currentRelease,
  goldenContents,
  goldenFiles,
  isListContent,
  slotOf,
  valuesOf,
  type FolderId,
  type Row,
  type Values,
} from '@zhicheng/domain';

/** What 李敏 fills in: the example dossier, in her own unit and place. */
export const liMin = {
  home: valuesOf(goldenContents, 'home'),
  pledge: { readText: null, signature: '李敏' } satisfies Values,
  basic: { ...valuesOf(goldenContents, 'basic'), birthplace: '四川省德阳市罗江区' } satisfies Values,
  education: rowsOf('education'),
  work: rowsOf('work').map((row) => (row['ongoing'] === true ? { ...row, unit: '德阳白马关种业有限公司' } : row)),
};

export type Attachment = { readonly slot: string; readonly file: string };

/** The attachments that the example has in a folder, or in a row of it; by the names on the screen. */
export function attachmentsOf(folder: FolderId, rowId: string | null = null): readonly Attachment[] {
  return goldenFiles.flatMap((file) => {
    const slot = slotOf(currentRelease, file.slot);
    return slot?.folder === folder && file.rowId === rowId ? [{ slot: slot.name, file: file.name }] : [];
  });
}

function rowsOf(folder: FolderId): readonly Row[] {
  const content = goldenContents[folder];
  return isListContent(content) ? content.rows : [];
}
