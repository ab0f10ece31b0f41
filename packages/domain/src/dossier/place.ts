/** Where an issue or a mark stands, in words and as the path of a patch. */
import { isListContent, textOf, type DossierContents } from './content.ts';
import type { Release } from './declaration.ts';
import type { IssuePlace } from './issue.ts';
import { fieldOf, folderOf, slotOf } from './release.ts';
import { inPrintOrder } from './row-order.ts';

/** 教育经历 › 第 2 条（四川农业大学） › 毕业证书编号. */
export function placeInWords(release: Release, contents: DossierContents, place: IssuePlace): string {
  const folder = folderOf(release, place.folder);
  if (folder === undefined) return '';
  const parts = [folder.name];
  const content = contents[folder.id];
  if (folder.kind === 'list' && isListContent(content) && place.rowId !== undefined) {
    const rows = inPrintOrder(folder, content.rows);
    const at = rows.findIndex((row) => row.id === place.rowId);
    const row = rows[at];
    const name = row === undefined ? '' : textOf(row, 'school') || textOf(row, 'unit') || textOf(row, 'name');
    if (at >= 0) parts.push(`第 ${String(at + 1)} 条${name === '' ? '' : `（${name}）`}`);
  }
  if (place.field !== undefined) parts.push(fieldOf(folder, place.field)?.label ?? place.field);
  if (place.slot !== undefined) parts.push(slotOf(release, place.slot)?.name ?? place.slot);
  return parts.join(' › ');
}

/** `school`, `rows/<uuid>/school`, `rows/<uuid>`; undefined for a whole folder. */
export function patchPathOf({ rowId, field }: IssuePlace): string | undefined {
  if (rowId === undefined) return field;
  return field === undefined ? `rows/${rowId}` : `rows/${rowId}/${field}`;
}
