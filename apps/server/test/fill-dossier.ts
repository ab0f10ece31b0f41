import { randomUUID } from 'node:crypto';
import {
  goldenContents,
  goldenFiles,
  isListContent,
  type DossierContents,
  type FolderContent,
  type FolderId,
} from '@zhicheng/domain';
import type { Person } from './product.ts';
import { samplePdf, samplePicture } from './sample-files.ts';

/** A patch that turns what is there into a content. Rows get ids of their own. */
function patchOf(folder: FolderId, before: FolderContent | null, after: FolderContent, rowIds: Map<string, string>) {
  if (isListContent(after)) {
    return after.rows.map((row) => {
      const id = rowIds.get(row.id) ?? randomUUID();
      rowIds.set(row.id, id);
      return { path: `rows/${id}`, base: null, value: { ...row, id } };
    });
  }
  const old = before && !isListContent(before) ? before : {};
  return Object.entries(after).map(([field, value]) => ({ path: field, base: old[field] ?? null, value }));
}

/** Fills in a whole dossier as a person would, by the endpoints: every folder saved, every attachment uploaded. */
export async function fillDossier(
  person: Person,
  applicationId: string,
  overrides: { readonly [folder in FolderId]?: Readonly<Record<string, string | number | boolean | null>> } = {},
): Promise<void> {
  const dossier = await person.do('dossier.read', { params: { applicationId } });
  const rowIds = new Map<string, string>();
  const contents: DossierContents = goldenContents;
  for (const [folder, golden] of Object.entries(contents) as [FolderId, FolderContent][]) {
    const before = dossier.folders.find((copy) => copy.folder === folder)?.committed ?? null;
    const content = isListContent(golden) ? golden : { ...golden, ...overrides[folder] };
    const patch = patchOf(folder, before, content, rowIds);
    await person.do('dossier.commit', { params: { applicationId, folder }, body: { patch } });
  }
  for (const file of goldenFiles) {
    const rowId = file.rowId === null ? null : (rowIds.get(file.rowId) ?? file.rowId);
    const bytes = file.name.endsWith('.jpg') ? await samplePicture('jpeg') : samplePdf();
    await person.do('files.upload', {
      params: { applicationId },
      upload: { meta: { slot: file.slot, rowId, replaces: null, name: file.name }, bytes, fileName: file.name },
    });
  }
}
